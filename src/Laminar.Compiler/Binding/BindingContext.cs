using System.Collections.Generic;
using Laminar.Compiler.Analysis;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
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

    /// <summary>The aggregates of this text, for what is said about time and state once all of it is bound.</summary>
    public List<AggregateSite> Aggregates { get; } = [];

    /// <summary>Ranks and where they stand: those that stay without a bound are reported once all of the text is bound.</summary>
    public List<(EquatableArray<SortKey> Order, RankKind Kind, TextSpan Span)> Ranks { get; } = [];

    /// <summary>The query whose body is being bound: its clauses apply to the aggregates in it.</summary>
    public QuerySyntax? Query { get; set; }

    /// <summary>The query of a class, whose rows are the result; null in a script.</summary>
    public QuerySyntax? Result { get; init; }

    /// <summary>The queries whose LATE DATA TO gives its rows a name that others may read: those of WITH, and a statement of a script.</summary>
    public List<QuerySyntax> MayNameLateRows { get; } = [];

    /// <summary>Late rows that have such a name.</summary>
    public List<NamedLateRows> LateRows { get; } = [];

    /// <summary>Whether that query, or one that has it in parentheses, says what becomes of late rows.</summary>
    public bool SaysLate { get; set; }

    /// <summary>Something in the query that is being bound has taken its STATE TTL.</summary>
    public bool UsesTtl { get; set; }

    /// <summary>What in that query has state that time bounds by itself, as a sentence; null where nothing has.</summary>
    public string? BoundedBy { get; set; }

    /// <summary>The query that is bound next is the body of another one.</summary>
    public bool IsInParentheses { get; set; }

    /// <summary>Whether state that can grow without end is meant.</summary>
    public StateConsent Consent { get; init; }

    /// <summary>STATE TTL of the query whose body is being bound, in nanoseconds; 0 where it has none.</summary>
    public long StateTtl { get; set; }

    /// <summary>The table that is bound next is looked up.</summary>
    public bool TakesLookup { get; set; }

    public ExprPositions Positions { get; } = new();

    /// <summary>One for what is bound again later: what is wrong with it is said then.</summary>
    public BindingContext Silent()
    {
        var silent = new BindingContext(Tables, new DiagnosticBag(), Chain) { Consent = StateConsent.Said, QueryDepth = QueryDepth };
        silent.LateRows.AddRange(LateRows);
        return silent;
    }

    public void Report(Rule rule, TextSpan span, params string[] arguments) => Diagnostics.Report(rule, span, arguments);

    public void Report(Rule rule, TextSpan span, EquatableArray<SqlFix> fixes, params string[] arguments) => Diagnostics.Report(rule, span, fixes, arguments);
}
