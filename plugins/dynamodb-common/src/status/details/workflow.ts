import {
  asRecord,
  asRecords,
  asText,
  type JsonRecord,
} from '../../schema/guards';
import { type ObservedTable, presentRecord } from '../objects/ReadResult';

/**
 * A step of the workflow by which KubeVela applies an Application.
 *
 * @alpha
 */
export interface TableWorkflowStep {
  /** Named like the component where KubeVela made the step; `''` where it has no name. */
  name: string;
  /** Name of the group that the step stands in. */
  group?: string;
  /** For example `apply-component`. */
  type?: string;
  /** KubeVela's word, for example `running`, `succeeded`, `failed`. */
  phase?: string;
  /** One word for programs, for example `Wait`. */
  reason?: string;
  /** KubeVela's sentence; a refusal stands here while the service still says healthy. */
  message?: string;
  /** ISO 8601. */
  firstExecuteTime?: string;
  /** ISO 8601. */
  lastExecuteTime?: string;
}

/**
 * The workflow of an Application.
 *
 * @alpha
 */
export interface TableWorkflow {
  /** KubeVela's word, for example `executing`. */
  phase?: string;
  /** KubeVela's sentence, for example why it is suspended. */
  message?: string;
  /** ISO 8601. */
  startTime?: string;
  /** ISO 8601; undefined until the workflow has ended. */
  endTime?: string;
  /** In the order of KubeVela; those of a group follow it. */
  steps: TableWorkflowStep[];
}

/**
 * Reads the workflow of the Application.
 *
 * @remarks
 *
 * Whatever the Application holds, this throws nothing: what has the wrong type is
 * left out.
 *
 * @param observed - the objects of the table, read at about the same moment
 * @returns undefined until KubeVela has begun one
 *
 * @alpha
 */
export function tableWorkflow(
  observed: ObservedTable,
): TableWorkflow | undefined {
  const { workflow } = asRecord(presentRecord(observed.application)?.status);
  if (!workflow) {
    return undefined;
  }
  const { status, message, startTime, endTime, steps } = asRecord(workflow);
  return {
    phase: asText(status),
    message: asText(message),
    startTime: asText(startTime),
    endTime: asText(endTime),
    steps: asRecords(steps).flatMap(step => {
      const read = readStep(step);
      return [
        read,
        ...asRecords(step.subSteps).map(subStep => ({
          ...readStep(subStep),
          group: read.name,
        })),
      ];
    }),
  };
}

function readStep(step: JsonRecord): TableWorkflowStep {
  return {
    name: asText(step.name) ?? '',
    type: asText(step.type),
    phase: asText(step.phase),
    reason: asText(step.reason),
    message: asText(step.message),
    firstExecuteTime: asText(step.firstExecuteTime),
    lastExecuteTime: asText(step.lastExecuteTime),
  };
}
