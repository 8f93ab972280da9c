import path from 'node:path'
import ts from 'typescript'

/** One import: what it names, and whether it is gone once types are stripped. */
export type Import = { specifier: string; isTypeOnly: boolean }

/** Every module a file names: imports and re-exports, `import()` as a call and as a type, `require`. */
export function readImports({ file, text }: { file: string; text: string }): Import[] {
  const found: Import[] = []
  walk(parse({ file, text }), (node) => {
    if (ts.isImportDeclaration(node)) {
      found.push({ specifier: textOf(node.moduleSpecifier), isTypeOnly: isTypeImport(node) })
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      found.push({ specifier: textOf(node.moduleSpecifier), isTypeOnly: node.isTypeOnly })
    } else if (ts.isImportEqualsDeclaration(node)) {
      if (!ts.isExternalModuleReference(node.moduleReference)) return
      const specifier = textOf(node.moduleReference.expression)
      found.push({ specifier, isTypeOnly: node.isTypeOnly })
    } else if (ts.isImportTypeNode(node)) {
      found.push({ specifier: textOf(node.argument), isTypeOnly: true })
    } else if (ts.isCallExpression(node) && isLoading(node)) {
      found.push({ specifier: textOf(node.arguments[0]), isTypeOnly: false })
    }
  })
  return found
}

/** Every place where a file looks at the clock by itself, as it is written there. */
export function readClockReads({ file, text }: { file: string; text: string }): string[] {
  const source = parse({ file, text })
  const found: string[] = []
  walk(source, (node) => {
    const isNewDate = ts.isNewExpression(node) && isDate(node.expression) && !node.arguments?.length
    const isDateCall = ts.isCallExpression(node) && isDate(node.expression)
    const isNow =
      ts.isPropertyAccessExpression(node) &&
      ((isDate(node.expression) && node.name.text === 'now') ||
        /^(Temporal\.Now|performance\.now)$/.test(node.getText(source)))
    if (isNewDate || isDateCall || isNow) found.push(node.getText(source))
  })
  return found
}

/** Where a relative import leads, from the root; `null` for a package. */
export function target({ file, specifier }: { file: string; specifier: string }): string | null {
  if (specifier === '@payload-config') return 'payload.config.ts'
  if (!specifier.startsWith('.')) return null
  return path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier))
}

function parse({ file, text }: { file: string; text: string }): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

/** `import type …`, or an import whose every name is marked `type`. */
function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const { name, namedBindings } = importClause
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false
  return namedBindings.elements.every((element) => element.isTypeOnly)
}

function isLoading({ expression }: ts.CallExpression): boolean {
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && expression.text === 'require')
  )
}

function isDate(node: ts.Node): boolean {
  return ts.isIdentifier(node) && node.text === 'Date'
}

/** The text of a literal; what is put together at run time is shown as it is, and no rule allows it. */
function textOf(node: ts.Node | undefined): string {
  if (!node) return '(nothing)'
  if (ts.isLiteralTypeNode(node)) return textOf(node.literal)
  return ts.isStringLiteralLike(node) ? node.text : `(computed: ${node.getText()})`
}
