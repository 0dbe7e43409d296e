using Laminar.Compiler.Diagnostics;

namespace Laminar.Compiler.Syntax.Parsing;

internal sealed partial class Parser
{
    [Grammar(
        "match_recognize",
        "MATCH_RECOGNIZE '(' [PARTITION BY expression {',' expression}] [order_by] [MEASURES measure {',' measure}] [rows_per_match] [AFTER MATCH skip] " +
        "PATTERN '(' row_pattern ')' [WITHIN operand] [SUBSET subset {',' subset}] [DEFINE definition {',' definition}] ')' [table_alias]")]
    private FromSyntax MatchRecognize(FromSyntax input, int start)
    {
        Take();
        var from = Start;
        var open = Open();
        var partition = Accept("PARTITION", "BY") ? List(Expression) : default;
        var order = Is("ORDER", "BY") ? OrderBy() : default;
        var measures = Accept("MEASURES") ? List(Measure) : default;
        var allRows = RowsPerMatch(out var omitsEmpty);
        var skip = Is("AFTER", "MATCH") ? Skip() : null;
        var pattern = Pattern();
        var patternEnd = Since(from).End;
        var within = Accept("WITHIN") ? Operators(Precedence.Other) : null;
        var subsets = Accept("SUBSET") ? List(Subset) : default;
        var definitions = Accept("DEFINE") ? List(Definition) : default;
        Close(open);
        var body = Since(from);
        var (alias, columns) = TableAlias();
        return new MatchRecognizeSyntax(input, body, alias, Since(start))
        {
            PartitionBy = partition,
            OrderBy = order,
            Measures = measures,
            Skip = skip,
            Pattern = pattern,
            PatternEnd = patternEnd,
            Within = within,
            AllRows = allRows,
            OmitsEmpty = omitsEmpty,
            Subsets = subsets,
            Definitions = definitions,
            Columns = columns,
        };
    }

    [Grammar("measure", "expression AS identifier")]
    private MeasureSyntax Measure()
    {
        var start = Start;
        var expression = Expression();
        Expect("AS");
        return new MeasureSyntax(expression, AnyName("a name after AS"), Since(start));
    }

    [Grammar("definition", "identifier AS expression")]
    private DefinitionSyntax Definition()
    {
        var start = Start;
        var variable = Name("a variable of PATTERN");
        Expect("AS");
        return new DefinitionSyntax(variable, Expression(), Since(start));
    }

    [Grammar("rows_per_match", "ONE ROW PER MATCH | ALL ROWS PER MATCH [(SHOW | OMIT) EMPTY MATCHES]")]
    private bool RowsPerMatch(out bool omitsEmpty)
    {
        omitsEmpty = false;
        var all = Accept("ALL");
        if (!all && !Accept("ONE"))
        {
            return false;
        }

        if (!Accept(all ? "ROWS" : "ROW"))
        {
            Expect(all ? "ROW" : "ROWS");
        }

        Expect("PER");
        Expect("MATCH");
        if (Is("WITH", "UNMATCHED"))
        {
            NotSupported(Current.Span.To(Peek(1).Span), "WITH UNMATCHED ROWS", "rows come out when they are known to be in a match; those that are in none are found by an anti-join with the matches");
            _position += 2;
            Expect("ROWS");
        }
        else if (all && (Is("SHOW", "EMPTY") || Is("OMIT", "EMPTY")))
        {
            omitsEmpty = Take().IsWord("OMIT");
            Take();
            Expect("MATCHES");
        }

        return all;
    }

    [Grammar("subset", "identifier '=' '(' identifier {',' identifier} ')'")]
    private SubsetSyntax Subset()
    {
        var start = Start;
        var name = Name("a name for several variables");
        ExpectSymbol("=");
        var open = Open();
        var variables = List(() => Name("a variable of PATTERN"));
        Close(open);
        return new SubsetSyntax(name, variables, Since(start));
    }

    [Grammar("skip", "SKIP (PAST LAST ROW | TO NEXT ROW | TO (FIRST | LAST) identifier)")]
    private MatchSkipSyntax Skip()
    {
        var start = Start;
        _position += 2;
        Expect("SKIP");
        if (Accept("PAST"))
        {
            Expect("LAST");
            Expect("ROW");
            return new MatchSkipSyntax(MatchSkipKind.PastLastRow, null, Since(start));
        }

        Expect("TO");
        if (Accept("NEXT", "ROW"))
        {
            return new MatchSkipSyntax(MatchSkipKind.ToNextRow, null, Since(start));
        }

        // SKIP TO b is SKIP TO LAST b.
        var kind = Is("FIRST") && !Peek(1).IsWord("PATTERN") && Accept("FIRST") ? MatchSkipKind.ToFirst : MatchSkipKind.ToLast;
        if (kind == MatchSkipKind.ToLast && Is("LAST") && !Peek(1).IsWord("PATTERN"))
        {
            Take();
        }

        return new MatchSkipSyntax(kind, Name("NEXT ROW, FIRST or LAST and a variable of PATTERN"), Since(start));
    }
}
