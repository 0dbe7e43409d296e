using Laminar.Compiler.Diagnostics;

namespace Laminar.Compiler.Syntax.Parsing;

internal sealed partial class Parser
{
    [Grammar(
        "match_recognize",
        "MATCH_RECOGNIZE '(' [PARTITION BY expression {',' expression}] [order_by] [MEASURES measure {',' measure}] [ONE ROW PER MATCH] [AFTER MATCH skip] " +
        "PATTERN '(' row_pattern ')' [WITHIN operand] [DEFINE definition {',' definition}] ')' [table_alias]")]
    private FromSyntax MatchRecognize(FromSyntax input, int start)
    {
        Take();
        var from = Start;
        var open = Open();
        var partition = Accept("PARTITION", "BY") ? List(Expression) : default;
        var order = Is("ORDER", "BY") ? OrderBy() : default;
        var measures = Accept("MEASURES") ? List(Measure) : default;
        RowsPerMatch();
        var skip = Is("AFTER", "MATCH") ? Skip() : null;
        var pattern = Pattern();
        var patternEnd = Since(from).End;
        var within = Accept("WITHIN") ? Operators(Precedence.Other) : null;
        RefuseSubset();
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

    private void RowsPerMatch()
    {
        if (Is("ALL", "ROWS"))
        {
            NotSupported(Current.Span, "ALL ROWS PER MATCH", "each match gives one row: ONE ROW PER MATCH, with what is asked of its rows in MEASURES");
            Take();
        }
        else if (!Accept("ONE"))
        {
            return;
        }

        if (!Accept("ROW"))
        {
            Expect("ROWS");
        }

        Expect("PER");
        Expect("MATCH");
    }

    private void RefuseSubset()
    {
        if (Is("SUBSET"))
        {
            NotSupported(Current.Span, "SUBSET", "name the variables one by one");
            _panic = true;
        }
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
