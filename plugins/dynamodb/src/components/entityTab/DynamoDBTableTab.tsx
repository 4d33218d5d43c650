import { useEntity } from '@backstage/plugin-catalog-react';
import { useTableState } from '../../polling';
import { LiveRegion } from '../shared/LiveRegion';
import { StateAnnouncement } from '../shared/StateAnnouncement';
import { TabContent } from './TabContent';
import { TabHeader } from './TabHeader';
import { useStackStyles } from './useStackStyles';

/** Shows all that the cluster knows of the table of the entity that the page is about. */
export function DynamoDBTableTab() {
  const { entity } = useEntity();
  const result = useTableState(entity);
  const stack = useStackStyles();
  return (
    <LiveRegion>
      <StateAnnouncement entity={entity} result={result} />
      <div className={stack.root}>
        <TabHeader result={result} />
        <TabContent entity={entity} result={result} />
      </div>
    </LiveRegion>
  );
}
