import { Exchange } from './exchange';
import { Fields } from './http/body';
import { json, Reply } from './http/reply';
import {
  nodeId,
  openPullRequestOf,
  repositoryUrls,
} from './rest/representations';

/**
 * Answers the one query that opening a pull request needs: a branch and the open pull request from it.
 * Any other query gets an error and not an invented answer.
 */
export async function answerGraphql(exchange: Exchange): Promise<Reply> {
  const { hosting, request } = exchange;
  const fields = await Fields.read(request);
  const query = fields.string('query').replace(/\s+/g, '');
  const variables = fields.optionalObject('variables');
  if (
    !variables ||
    !query.includes(
      'ref(qualifiedName:$head){associatedPullRequests(first:1,states:OPEN)',
    )
  ) {
    return json({
      errors: [
        {
          message:
            'This forge answers one query: the open pull request of repository.ref',
        },
      ],
    });
  }
  const { owner, name } = hosting;
  const asked = `${variables.string('owner')}/${variables.string('repo')}`;
  if (asked.toLowerCase() !== `${owner}/${name}`.toLowerCase()) {
    return json({
      data: { repository: null },
      errors: [
        {
          type: 'NOT_FOUND',
          path: ['repository'],
          message: `Could not resolve to a Repository with the name '${asked}'.`,
        },
      ],
    });
  }
  const branch = variables.string('head').replace(/^refs\/heads\//, '');
  if (!(await hosting.repository.branches()).has(branch)) {
    return json({ data: { repository: { ref: null } } });
  }
  const open = openPullRequestOf(hosting, branch);
  const edges = open
    ? [
        {
          node: {
            id: nodeId(open),
            number: open.number,
            url: `${repositoryUrls(exchange).html}/pull/${open.number}`,
          },
        },
      ]
    : [];
  return json({
    data: { repository: { ref: { associatedPullRequests: { edges } } } },
  });
}
