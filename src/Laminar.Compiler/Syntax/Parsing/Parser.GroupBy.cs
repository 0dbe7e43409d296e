using Laminar.Compiler.Diagnostics;

namespace Laminar.Compiler.Syntax.Parsing;

internal sealed partial class Parser
{
    [Grammar("group_by", "GROUP BY group_item {',' group_item}")]
    private EquatableArray<GroupItem> GroupBy() => List(GroupItem);

    [Grammar("group_item", "expression [AS identifier] | GROUPING SETS '(' grouping_set {',' grouping_set} ')' | '(' ')' | (CUBE | ROLLUP) '(' grouping_set {',' grouping_set} ')'")]
    private GroupItem GroupItem()
    {
        var start = Start;
        var kind = Is("GROUPING", "SETS") ? "GROUPING SETS" : IsCall("CUBE") ? "CUBE" : IsCall("ROLLUP") ? "ROLLUP" : null;
        if (kind is not null)
        {
            _position += kind == "GROUPING SETS" ? 2 : 1;
            var sets = Parenthesized(GroupingSet);
            return new GroupItem(kind, sets, null, Since(start));
        }

        if (IsSymbol("(") && Peek(1).IsSymbol(")"))
        {
            _position += 2;
            return new GroupItem("GROUPING SETS", EquatableArray.Of(EquatableArray<ExpressionSyntax>.Empty), null, Since(start));
        }

        var expression = Expression();
        var alias = Accept("AS") ? AnyName("a name after AS") : null;
        if (Peek(1).IsSymbol("(") && Keywords.IsAlias(Current, Peek(1)))
        {
            Fail(SyntaxRules.MissingComma, Current.Span, Current.ToString());
        }

        return new GroupItem(null, EquatableArray.Of(EquatableArray.Of(expression)), alias, Since(start));
    }

    [Grammar("grouping_set", "'(' [expression {',' expression}] ')' | expression")]
    private EquatableArray<ExpressionSyntax> GroupingSet()
    {
        if (IsCall("CUBE") || IsCall("ROLLUP") || Is("GROUPING", "SETS"))
        {
            NotSupported(Current.Span, Current.Text.ToUpperInvariant() + " inside another grouping", "write its sets out");
            _panic = true;
        }

        if (!IsSymbol("(") || !EndsSet() || StartsQuery(_position + 1))
        {
            return EquatableArray.Of(Expression());
        }

        var open = Open();
        var items = IsSymbol(")") ? default : List(Expression);
        Close(open);
        return items;
    }

    /// <summary>(a, b) is a set; (a + b) * 2 and (SELECT …) are expressions that start with a parenthesis.</summary>
    private bool EndsSet()
    {
        var close = _tokens.Partner(_position);
        return close < 0 || _tokens[close + 1].IsOneOf(",", ")");
    }
}
