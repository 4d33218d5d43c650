import { ConfigReader } from '@backstage/config';
import { toError } from '@backstage/errors';
import {
  ANNOTATION_APPLICATION_NAME,
  deriveTableState,
  formatMessage,
  readTableRef,
  type ObservedTable,
  type TableState,
  type Wording,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { readCardSettings } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { DynamoDBTablesClient } from '../src';
import { cardMessages } from '../src/translations/card';
import { STORY_GROUPS, type Story } from './Story';
import { stories } from './stories';
import { FixtureKubernetes } from './FixtureKubernetes';

/** What a story says. */
export interface StoryWords
  extends Partial<Pick<TableState, 'id' | 'refresh' | 'layer'>> {
  title: string;
  message?: string;
  nextStep?: string;
  warnings?: { message: string; nextStep?: string }[];
}

const client = new DynamoDBTablesClient({
  kubernetesApi: new FixtureKubernetes(),
});

/** Reads a story as the card does, up to its last look. */
export async function wordsOf({
  entity,
  looks,
  config,
}: Story): Promise<StoryWords> {
  try {
    readCardSettings(new ConfigReader(config));
  } catch (error) {
    return {
      title: cardMessages['problem.settings'],
      message: toError(error).message,
      nextStep: cardMessages['problem.correctSettings'],
    };
  }
  let ref;
  try {
    ref = readTableRef(entity);
  } catch (error) {
    const isMissing =
      !entity.metadata.annotations?.[ANNOTATION_APPLICATION_NAME];
    return {
      title: cardMessages[isMissing ? 'problem.missing' : 'problem.invalid'],
      message: toError(error).message,
      nextStep:
        'Correct the catalog file of the entity; the card has an example.',
    };
  }
  if (looks?.length === 0) {
    return { title: cardMessages['card.loading'] };
  }
  let observed: ObservedTable | undefined;
  for (const _look of looks ?? ['only']) {
    observed = await client.observe(ref, { previous: observed });
  }
  return inEnglish(deriveTableState(observed!, client.now(), ref));
}

function optional(wording: Wording | undefined): string | undefined {
  return wording && formatMessage(wording);
}

function inEnglish(state: TableState): StoryWords {
  return {
    ...state,
    title: formatMessage(state.title),
    message: formatMessage(state.message),
    nextStep: optional(state.nextStep),
    warnings: state.warnings.map(({ message, nextStep }) => ({
      message: formatMessage(message),
      nextStep: optional(nextStep),
    })),
  };
}

/** Whether a rule of the component refuses what the Application asks for: these only differ in the rule. */
function isRule(name: string, { layer }: StoryWords): boolean {
  return (
    name.startsWith('refused-') && (layer === 'kubevela' || layer === 'kro')
  );
}

const ACTS: Record<TableState['layer'], string> = {
  git: 'The GitOps sync',
  kubevela: 'KubeVela',
  kro: 'kro',
  ack: 'ACK',
  aws: 'AWS',
  cluster: 'The cluster',
  backstage: 'Backstage',
};

function whoActs({ nextStep, refresh, layer, warnings }: StoryWords): string {
  const step =
    nextStep ?? warnings?.find(warning => warning.nextStep)?.nextStep;
  if (step) return step;
  return refresh === 'active' && layer
    ? `${ACTS[layer]} is at it; nobody else has to act.`
    : 'Nobody has to act.';
}

/** Text of an engine may have what Markdown would read as something else. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*[\]<>#|]|(?<!\w)_|_(?!\w)/g, '\\$&')
    .replace(/\s+/g, ' ');
}

function entryOf(name: string, { shows }: Story, words: StoryWords): string {
  const { title, message, warnings = [] } = words;
  const said = [message, ...warnings.map(warning => warning.message)]
    .filter(text => text !== undefined)
    .map(escaped);
  return [
    `### ${name}`,
    ...(shows === message ? [] : [shows]),
    `![${title}](images/states/${name}.png)`,
    said.length > 0 ? `**${title}**: ${said.join(' ')}` : `**${title}**`,
    `Next: ${escaped(whoActs(words))}`,
  ].join('\n\n');
}

const INTRODUCTION = `Everything that the card of a table can show, one picture for each: what the engines were recorded doing (\`npm run
fixtures\`), and what can be in the way of seeing it. Each has its page in the plugin's dev app
(\`yarn workspace @aws-dynamodb-kro/plugin-dynamodb start\`), where the browser tests look at it and take its picture.
What to run when a table is stuck stands in [Troubleshooting](troubleshooting.md).`;

/** A part that is closed at first: one rule is refused like another. */
function folded(summary: string, parts: string[]): string[] {
  return parts.length > 0
    ? [
        '<details markdown="1">',
        `<summary>${summary}</summary>`,
        ...parts,
        '</details>',
      ]
    : [];
}

/** The text of docs/states.md. */
export async function statesDocument(): Promise<string> {
  const entries = await Promise.all(
    Object.entries(stories).map(async ([name, story]) => {
      const words = await wordsOf(story);
      return {
        group: story.group,
        isRule: isRule(name, words),
        text: entryOf(name, story, words),
      };
    }),
  );
  const parts = STORY_GROUPS.flatMap(group => {
    const ofGroup = entries.filter(entry => entry.group === group);
    const textsOf = (rules: boolean) =>
      ofGroup.filter(({ isRule: is }) => is === rules).map(({ text }) => text);
    const rules = textsOf(true);
    return [
      `## ${group}`,
      ...textsOf(false),
      ...folded(
        `What the rules of the component refuse (${rules.length})`,
        rules,
      ),
    ];
  });
  return `${['# States', INTRODUCTION, ...parts].join('\n\n')}\n`;
}
