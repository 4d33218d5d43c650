import {
  type DynamoDBTableParameters,
  type OrderPolicy,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  recommend,
  tableFormReducer,
  checkTableForm,
  formFromParameters,
  type TableFormState,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import {
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useReducer,
  useState,
} from 'react';
import { FieldToolsContext } from '../../controls';
import { TableFormContext, type OpenRequest } from '../../TableFormContext';

/** A policy that allows everything and demands nothing. */
export const openPolicy: OrderPolicy = {
  regions: [],
  namespaces: [],
  connectionSecretNamespaces: [],
  clusters: [],
  repositories: [],
  mandatoryTags: [],
  presets: [],
};

export interface TableFormHarnessProps {
  /** What the form begins with. */
  parameters?: unknown;
  policy?: Partial<OrderPolicy>;
  locked?: Partial<Record<keyof DynamoDBTableParameters, string>>;
  /** Gets the form after each change. */
  onForm?(form: TableFormState): void;
  children: ReactNode;
}

const controlId = (field: string) => `form-${field}`;

/** Holds a form for the sections on their own, and shows problems at the fields that were left. */
export function TableFormHarness(props: TableFormHarnessProps) {
  const { locked, onForm } = props;
  const [start] = useState(() => formFromParameters(props.parameters));
  const [form, change] = useReducer(tableFormReducer, start);
  const [openRequest, setOpenRequest] = useState<OpenRequest>();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [policy] = useState({ ...openPolicy, ...props.policy });

  useEffect(() => onForm?.(form), [form, onForm]);
  const focusField = useCallback(
    (field: string) =>
      setOpenRequest(before => ({ field, count: (before?.count ?? 0) + 1 })),
    [],
  );
  useEffect(() => {
    if (openRequest) {
      document.getElementById(controlId(openRequest.field))?.focus();
    }
  }, [openRequest]);
  const onLeave = useCallback(
    (field: string) => setLeft(before => new Set([...before, field])),
    [],
  );

  const context = useMemo(() => {
    const { parameters, problems } = checkTableForm(form, policy);
    const recommendations = recommend(parameters, policy);
    return {
      form,
      change,
      policy,
      controlId,
      problemsAt: (field: string) =>
        left.has(field)
          ? problems.filter(problem => problem.field === field)
          : [],
      onLeave,
      recommendationsFor: (parameter: string) =>
        recommendations.filter(
          ({ pointer }) => pointer.split('/')[1] === parameter,
        ),
      lockReason: (parameter: keyof DynamoDBTableParameters) =>
        locked?.[parameter],
      focusField,
      openRequest,
    };
  }, [form, policy, left, locked, onLeave, focusField, openRequest]);

  const tools = useMemo(
    () => ({ change, controlId, onLeave, focusField }),
    [onLeave, focusField],
  );

  return (
    <TableFormContext.Provider value={context}>
      <FieldToolsContext.Provider value={tools}>
        {props.children}
      </FieldToolsContext.Provider>
    </TableFormContext.Provider>
  );
}
