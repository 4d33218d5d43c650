import { ConfigReader } from '@backstage/config';
import { Content, Link } from '@backstage/core-components';
import { configApiRef } from '@backstage/core-plugin-api';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { Children, type ReactElement } from 'react';
import { Route, Routes, useParams } from 'react-router-dom';
import { stories } from './stories';

interface Tab {
  path: string;
  title: string;
  element: ReactElement;
}

/** The page of one story: what the plugin adds to the page of its entity. */
export function StoryPage({
  cards,
  tabs,
}: {
  cards: ReactElement[];
  tabs: Tab[];
}) {
  const { name = '' } = useParams();
  const story = stories[name];
  if (!story) {
    return <Content>There is no story of this name.</Content>;
  }
  const { entity, config, shows } = story;
  const page = `/catalog/default/resource/${name}`;
  const content = (
    <EntityProvider entity={entity} key={name}>
      <Content>
        <Typography variant="h4" component="h2">
          {name}
        </Typography>
        <Typography paragraph>{shows}</Typography>
        <Typography paragraph component="nav" aria-label="Pages">
          <Link to="/">All stories</Link> · <Link to={page}>Overview</Link>
          {tabs.map(({ path, title }) => (
            <span key={path}>
              {' · '}
              <Link to={`${page}/${path}`}>{title}</Link>
            </span>
          ))}
        </Typography>
        <div id="story">
          <Routes>
            <Route
              path="/"
              // As wide as the card is in the app.
              element={
                <div style={{ maxWidth: 720 }}>{Children.toArray(cards)}</div>
              }
            />
            {tabs.map(({ path, element }) => (
              <Route key={path} path={`${path}/*`} element={element} />
            ))}
          </Routes>
        </div>
      </Content>
    </EntityProvider>
  );
  return config ? (
    <TestApiProvider apis={[[configApiRef, new ConfigReader(config)]]}>
      {content}
    </TestApiProvider>
  ) : (
    content
  );
}
