import { Content, Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { STORY_GROUPS } from './Story';
import { stories } from './stories';

/** Every state of the card, each with a page of its own. */
export function IndexPage() {
  return (
    <Content>
      <Typography paragraph>
        <Link to="/dynamodb">All tables</Link> ·{' '}
        <Link to="/form">The form fields</Link>
      </Typography>
      {STORY_GROUPS.map(group => (
        <section key={group}>
          <Typography variant="h5" component="h2">
            {group}
          </Typography>
          <ul>
            {Object.entries(stories)
              .filter(([, story]) => story.group === group)
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
