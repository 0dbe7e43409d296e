using Laminar.Compiler.Text;

namespace Laminar.Compiler.Syntax;

/// <summary>input MATCH_RECOGNIZE (PARTITION BY … ORDER BY … MEASURES … AFTER MATCH SKIP … PATTERN (…) WITHIN … DEFINE …) [AS alias].</summary>
/// <param name="BodySpan">The parentheses and what stands in them.</param>
public sealed record MatchRecognizeSyntax(FromSyntax Input, TextSpan BodySpan, Identifier? Alias, TextSpan Span) : FromSyntax(Span)
{
    public EquatableArray<ExpressionSyntax> PartitionBy { get; init; }

    public EquatableArray<OrderItem> OrderBy { get; init; }

    public EquatableArray<MeasureSyntax> Measures { get; init; }

    /// <summary>Null where it is not said: past the last row.</summary>
    public MatchSkipSyntax? Skip { get; init; }

    /// <summary>Null only after a syntax error.</summary>
    public RowPatternSyntax? Pattern { get; init; }

    /// <summary>Where the parenthesis that closes PATTERN ends.</summary>
    public int PatternEnd { get; init; }

    public ExpressionSyntax? Within { get; init; }

    /// <summary>ALL ROWS PER MATCH.</summary>
    public bool AllRows { get; init; }

    /// <summary>OMIT EMPTY MATCHES.</summary>
    public bool OmitsEmpty { get; init; }

    public EquatableArray<SubsetSyntax> Subsets { get; init; }

    public EquatableArray<DefinitionSyntax> Definitions { get; init; }

    /// <summary>The names of the columns that come out, where they follow the alias.</summary>
    public EquatableArray<Identifier> Columns { get; init; }
}

/// <summary>expression AS name.</summary>
public sealed record MeasureSyntax(ExpressionSyntax Expression, Identifier Name, TextSpan Span) : SyntaxNode(Span);

/// <summary>variable AS condition.</summary>
public sealed record DefinitionSyntax(Identifier Variable, ExpressionSyntax Condition, TextSpan Span) : SyntaxNode(Span);

/// <summary>SUBSET name = (variable, …).</summary>
public sealed record SubsetSyntax(Identifier Name, EquatableArray<Identifier> Variables, TextSpan Span) : SyntaxNode(Span);

public enum MatchSkipKind
{
    PastLastRow,
    ToNextRow,
    ToFirst,
    ToLast,
}

/// <param name="Variable">Of TO FIRST and TO LAST.</param>
public sealed record MatchSkipSyntax(MatchSkipKind Kind, Identifier? Variable, TextSpan Span) : SyntaxNode(Span);

/// <summary>A part of PATTERN.</summary>
public abstract record RowPatternSyntax(TextSpan Span) : SyntaxNode(Span);

public sealed record PatternVariableSyntax(Identifier Name, TextSpan Span) : RowPatternSyntax(Span);

public sealed record PatternSequenceSyntax(EquatableArray<RowPatternSyntax> Items, TextSpan Span) : RowPatternSyntax(Span);

public sealed record PatternAlternativesSyntax(EquatableArray<RowPatternSyntax> Items, TextSpan Span) : RowPatternSyntax(Span);

/// <param name="Most">Null where there is no bound.</param>
/// <param name="Reluctant">As few as possible first.</param>
public sealed record PatternRepeatSyntax(RowPatternSyntax Item, long Least, long? Most, bool Reluctant, TextSpan Span) : RowPatternSyntax(Span);

/// <summary>PERMUTE(a, b): its items in any order, that in which they stand first.</summary>
public sealed record PatternPermuteSyntax(EquatableArray<RowPatternSyntax> Items, TextSpan Span) : RowPatternSyntax(Span);
