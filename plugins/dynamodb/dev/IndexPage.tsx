import { Content, Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { FACE_GROUPS } from './Face';
import { faces } from './faces';

/** Every face of the card, each with a page of its own. */
export function IndexPage() {
  return (
    <Content>
      <Typography paragraph>
        <Link to="/dynamodb">All tables</Link> ·{' '}
        <Link to="/form">The form fields</Link>
      </Typography>
      {FACE_GROUPS.map(group => (
        <section key={group}>
          <Typography variant="h5" component="h2">
            {group}
          </Typography>
          <ul>
            {Object.entries(faces)
              .filter(([, face]) => face.group === group)
              .map(([name, { title, shows }]) => (
                <li key={name}>
                  <Link to={`/catalog/default/resource/${name}`}>{name}</Link>
                  {` ${title}. ${shows}`}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Content>
  );
}
