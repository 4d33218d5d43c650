import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  type DynamoDBTableParameters,
  type OrderPolicy,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  recommend,
  checkTableForm,
  type TableFormProblem,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { dynamodbTranslationRef } from '../../translations';
import {
  TableFormContext,
  type TableFormContextValue,
} from './TableFormContext';
import { useOrderDraft } from './draft';
import { OrderPreview, ProblemSummary, UndoNotice } from './preview';
import { TableSections } from './sections';
import { useFocus } from './useFocus';
import { useProblems } from './useProblems';
import { useTableFormState } from './useTableFormState';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(3),
    '&:focus': { outline: 'none' },
  },
  twoColumns: {
    [theme.breakpoints.up('md')]: {
      gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    },
  },
  preview: {
    [theme.breakpoints.up('md')]: {
      position: 'sticky',
      top: theme.spacing(2),
      maxHeight: `calc(100vh - ${theme.spacing(4)}px)`,
      overflowY: 'auto',
    },
  },
  problems: { gridColumn: '1 / -1' },
  '@global': {
    // Nothing sticks in a card that hides its overflow; clipping looks the same.
    '.MuiCard-root:has([data-dynamodb-table-form])': { overflow: 'clip' },
  },
}));

export interface TableFormProps {
  /** Unique in the document. */
  id: string;
  /** Of the field in the template. */
  name: string;
  /** Any JSON; read once. */
  value: unknown;
  onChange(parameters: Record<string, unknown>): void;
  /** The user asked to go on and was refused. */
  isRefused: boolean;
  policy: OrderPolicy;
  /** Of all pages of the template. */
  values?: Readonly<Record<string, unknown>>;
  /** Reasons by parameter. */
  locked?: Partial<Record<keyof DynamoDBTableParameters, string>>;
  showPreview: boolean;
}

const Sections = memo(TableSections);

/** The sections of the form, what they share, and what they add up to. */
export function TableForm(props: TableFormProps) {
  const { id, name, value, onChange, isRefused, policy, values, locked } =
    props;
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();

  const { form, change, repairs } = useTableFormState(name, value);
  useOrderDraft(values);
  const namespace = orderNamespace(values);
  const { parameters, problems } = useMemo(
    () => checkTableForm(form, policy, namespace),
    [form, policy, namespace],
  );
  useReport(parameters, onChange);

  const notes = useMemo(
    () =>
      repairs.map(
        (repair): TableFormProblem => ({
          ...repair,
          severity: 'warning',
          message: t('form.repair', { message: repair.message }),
        }),
      ),
    [repairs, t],
  );
  const { shown, problemsAt, onLeave, showAll } = useProblems(problems, notes);
  const refusals = useRefusals(isRefused, showAll);

  const controlId = useCallback((field: string) => `${id}-${field}`, [id]);
  const { openRequest, focusField, formRef } = useFocus(controlId);

  const recommendations = useMemo(
    () => recommend(parameters, policy),
    [parameters, policy],
  );
  const context = useMemo(
    (): TableFormContextValue => ({
      form,
      change,
      policy,
      namespace,
      controlId,
      problemsAt,
      onLeave,
      recommendationsFor: parameter =>
        recommendations.filter(
          ({ pointer }) => pointer.split('/')[1] === String(parameter),
        ),
      lockReason: parameter => locked?.[parameter],
      focusField,
      openRequest,
    }),
    [
      form,
      change,
      policy,
      namespace,
      controlId,
      problemsAt,
      onLeave,
      recommendations,
      locked,
      focusField,
      openRequest,
    ],
  );

  return (
    <TableFormContext.Provider value={context}>
      <div
        ref={formRef}
        tabIndex={-1}
        role="group"
        aria-label={t('form.title')}
        data-dynamodb-table-form=""
        className={`${classes.root} ${
          props.showPreview ? classes.twoColumns : ''
        }`}
      >
        <div>
          <Sections />
          <UndoNotice />
        </div>
        {props.showPreview && (
          <div>
            <div className={classes.preview}>
              <OrderPreview values={values} parameters={parameters} />
            </div>
          </div>
        )}
        <div className={classes.problems}>
          <ProblemSummary problems={shown} refusals={refusals} />
        </div>
      </div>
    </TableFormContext.Provider>
  );
}

/** Chosen on an earlier page of the template. */
function orderNamespace(values: TableFormProps['values']): string | undefined {
  return typeof values?.namespace === 'string' ? values.namespace : undefined;
}

/** Gives the parameters to Backstage: at once, so that an untouched table is checked too, and after each change. */
function useReport(
  parameters: DynamoDBTableParameters,
  onChange: TableFormProps['onChange'],
) {
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => latest.current({ ...parameters }), [parameters]);
}

/** How often the user asked to go on and was refused. */
function useRefusals(isRefused: boolean, showAll: () => void): number {
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    if (!isRefused) return;
    showAll();
    setRefusals(count => count + 1);
  }, [isRefused, showAll]);
  return refusals;
}
