// The ways on which a proposal arrives: addresses with the file in them, and the file itself.

/** @typedef {{id: string, text: string, subject: string, changes: string}} Proposal an entry's file, and its words */

const LONGEST_ADDRESS = 7_500;

/** Gives where an entry's file goes. @param {string} id */
export function fileOf(id) {
  return `data/offices/${id}.yaml`;
}

/**
 * Gives the address of each way; none where there is no such way, or where the address would be too long for servers.
 * @param {Proposal} proposal @param {string} forge the project's address there @param {string} mail
 * @returns {[way: string, address: string][]}
 */
export function ways({ id, text, subject, changes }, forge, mail) {
  const file = fileOf(id);
  const body = `${changes}\n\n${file}:\n\n\`\`\`yaml\n${text}\`\`\`\n`;
  const isGitlab = /gitlab|opencode/.test(forge);
  const base = isGitlab ? `${forge}/-` : forge;
  // GitLab fills in the name only (its issue 594214): the lines are copied there by hand.
  /** @type {Record<string, string>} */
  const asFile = isGitlab
    ? { file_name: file, content: text, commit_message: subject }
    : { filename: file, value: text, message: subject };
  /** @type {Record<string, string>} */
  const asIssue = isGitlab ? { "issue[title]": subject, "issue[description]": body } : { title: subject, body };
  const to = encodeURIComponent(mail).replace("%40", "@");
  /** @type {[string, string][]} */
  const all = [
    ["forge", forge && `${base}/new/main?${query(asFile)}`],
    ["issue", forge && `${base}/issues/new?${query(asIssue)}`],
    ["mail", mail && `mailto:${to}?${query({ subject, body })}`],
  ];
  return all.map(([way, address]) => [way, address.length > LONGEST_ADDRESS ? "" : address]);
}

/** Lets the browser save a proposal as a file. @param {Proposal} proposal */
export function save({ id, text }) {
  const href = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
  Object.assign(document.createElement("a"), { href, download: `${id}.yaml` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

/** @param {Record<string, string>} values */
function query(values) {
  return Object.entries(values).map((pair) => pair.map(encodeURIComponent).join("=")).join("&");
}
