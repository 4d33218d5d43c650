import {
  type DynamoDBTableParameters,
  type OrderPolicy,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  recommend,
  changeDesign,
  checkDesign,
  designFromParameters,
  type TableDesign,
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
import { DesignContext, type OpenRequest } from '../../DesignContext';

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

export interface DesignHarnessProps {
  /** What the form begins with. */
  parameters?: unknown;
  policy?: Partial<OrderPolicy>;
  locked?: Partial<Record<keyof DynamoDBTableParameters, string>>;
  /** Gets the design after each change. */
  onDesign?(design: TableDesign): void;
  children: ReactNode;
}

const controlId = (field: string) => `form-${field}`;

/** Holds a design for the sections on their own, and shows problems at the fields that were left. */
export function DesignHarness(props: DesignHarnessProps) {
  const { locked, onDesign } = props;
  const [start] = useState(() => designFromParameters(props.parameters));
  const [design, change] = useReducer(changeDesign, start);
  const [openRequest, setOpenRequest] = useState<OpenRequest>();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [policy] = useState({ ...openPolicy, ...props.policy });

  useEffect(() => onDesign?.(design), [design, onDesign]);
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
    const { parameters, problems } = checkDesign(design, policy);
    const recommendations = recommend(parameters, policy);
    return {
      design,
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
  }, [design, policy, left, locked, onLeave, focusField, openRequest]);

  const tools = useMemo(
    () => ({ change, controlId, onLeave, focusField }),
    [onLeave, focusField],
  );

  return (
    <DesignContext.Provider value={context}>
      <FieldToolsContext.Provider value={tools}>
        {props.children}
      </FieldToolsContext.Provider>
    </DesignContext.Provider>
  );
}
