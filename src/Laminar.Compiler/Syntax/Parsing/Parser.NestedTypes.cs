namespace Laminar.Compiler.Syntax.Parsing;

internal sealed partial class Parser
{
    [Grammar("row_type", "ROW ('<' field {',' field} '>' | '(' field {',' field} ')')")]
    private TypeSyntax RowType()
    {
        var start = Start;
        Take();
        EquatableArray<ColumnDefinition> fields;
        if (AcceptSymbol("<"))
        {
            fields = List(Field);
            ExpectSymbol(">");
        }
        else
        {
            fields = Parenthesized(Field);
        }

        return new TypeSyntax("ROW", default, fields, Since(start));
    }

    [Grammar("field", "identifier type [NOT NULL]")]
    private ColumnDefinition Field()
    {
        var start = Start;
        var name = Name("a field name");
        var type = Type();
        var notNull = Accept("NOT", "NULL");
        if (!notNull)
        {
            Accept("NULL");
        }

        return new ColumnDefinition(name, type, notNull, false, null, Since(start));
    }

    [Grammar("collection_type", "(ARRAY | MULTISET) '<' type '>' | MAP '<' type ',' type '>'")]
    private TypeSyntax CollectionType()
    {
        var start = Start;
        var name = Take().Text.ToUpperInvariant();
        ExpectSymbol("<");
        var elements = List(() => Unnamed(Type()));
        ExpectSymbol(">");
        return new TypeSyntax(name, default, elements, Since(start));
    }
}
