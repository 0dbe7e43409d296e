using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>What a query in an expression stands for, over the row that it has been joined to.</summary>
/// <param name="Syntax">The query: that very one, and not one that says the same.</param>
internal sealed record ScalarValue(ScalarQuerySyntax Syntax, Expr Value);
