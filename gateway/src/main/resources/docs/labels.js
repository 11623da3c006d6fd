// Swagger UI knows English only: this puts its labels into Chinese, and touches nothing the API itself says.
const LABELS = {
  Authorize: '授权',
  Logout: '注销',
  Close: '关闭',
  'Available authorizations': '可用的授权方式',
  Authorized: '已授权',
  'Value:': '值：',
  Servers: '服务器',
  'Filter by tag or path': '按分组或路径筛选',
  'Filter by tag': '按分组筛选',
  'Try it out': '试一试',
  'Try it out ': '试一试',
  Cancel: '取消',
  Reset: '重置',
  Execute: '执行',
  Clear: '清除',
  Parameters: '参数',
  'No parameters': '无参数',
  Name: '名称',
  Description: '说明',
  required: '必填',
  'Request body': '请求体',
  Responses: '应答',
  Response: '应答',
  'Server response': '服务器应答',
  'Response body': '应答体',
  'Response headers': '应答头',
  'Request URL': '请求地址',
  'Request duration': '耗时',
  Curl: 'Curl',
  Code: '状态码',
  Details: '详情',
  Links: '链接',
  'No links': '无链接',
  'Media type': '媒体类型',
  'Example Value': '示例',
  'Edit Value': '编辑',
  Schema: '结构',
  Schemas: '数据结构',
  Examples: '示例',
  'Controls ': '由 ',
  ' header.': ' 请求头控制。',
  Download: '下载',
  'Loading...': '加载中…',
  'Failed to load API definition.': '无法加载接口定义。',
};

function translateLabels(root) {
  const ours = (node) => !(node.parentElement ?? node).closest('.markdown, .renderedMarkdown, pre, textarea, code');
  const translate = (node) => {
    const label = LABELS[node.nodeValue] ?? LABELS[node.nodeValue?.trim()];
    if (label && node.nodeValue !== label && ours(node)) {
      node.nodeValue = label;
    }
  };
  const visit = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      translate(node);
      return;
    }
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      translate(texts.currentNode);
    }
    node.querySelectorAll?.('[placeholder]').forEach((field) => {
      field.placeholder = LABELS[field.placeholder] ?? field.placeholder;
    });
  };
  new MutationObserver((changes) =>
    changes.forEach(({ type, target, addedNodes }) => (type === 'characterData' ? translate(target) : addedNodes.forEach(visit))),
  ).observe(root, { childList: true, characterData: true, subtree: true });
}
