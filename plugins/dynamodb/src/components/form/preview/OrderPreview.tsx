import type {
  DynamoDBTableParameters,
  TableOrder,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { makeStyles } from '@material-ui/core/styles';
import { memo, useDeferredValue, useMemo } from 'react';
import { SummaryInWords } from './SummaryInWords';
import { YamlPreview } from './YamlPreview';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(3) },
}));

export interface OrderPreviewProps {
  /** Of all pages of the template. */
  values?: Readonly<Record<string, unknown>>;
  parameters: DynamoDBTableParameters;
}

const Preview = memo(PreviewOf);

function PreviewOf({ order }: { order: TableOrder }) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <YamlPreview order={order} />
      <SummaryInWords order={order} />
    </div>
  );
}

/** What comes of the form: the manifest, and the same in words. Typing never waits for it. */
export function OrderPreview({ values, parameters }: OrderPreviewProps) {
  const current = useMemo(
    () => orderOf(values, parameters),
    [values, parameters],
  );
  return <Preview order={useDeferredValue(current)} />;
}

/** The order as the template hands it to the action, as far as it is filled. */
function orderOf(
  values: Readonly<Record<string, unknown>> = {},
  parameters: DynamoDBTableParameters,
): TableOrder {
  const text = (name: string) =>
    typeof values[name] === 'string' ? String(values[name]) : undefined;
  return {
    name: text('name') ?? '',
    namespace: text('namespace') ?? '',
    owner: text('owner') ?? '',
    system: text('system'),
    description: text('description'),
    cluster: text('cluster'),
    parameters,
  };
}
