using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>What all binders of one SQL text share.</summary>
internal sealed class BindingContext(TableCatalog tables, DiagnosticBag diagnostics, QueryChain chain)
{
    public const int MaxQueryDepth = 200;

    public TableCatalog Tables { get; } = tables;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>The queries that led to this text, outermost first.</summary>
    public QueryChain Chain { get; } = chain;

    /// <summary>How many queries deep the binder is, those that led to this text included. Binding recurses over them: a kilobyte of stack or two for each.</summary>
    public int QueryDepth { get; set; }

    public ExprPositions Positions { get; } = new();

    public void Report(Rule rule, TextSpan span, params string[] arguments) => Diagnostics.Report(rule, span, arguments);

    public void Report(Rule rule, TextSpan span, EquatableArray<SqlFix> fixes, params string[] arguments) => Diagnostics.Report(rule, span, fixes, arguments);
}
