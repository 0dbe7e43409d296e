using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax.Lexing;

namespace Laminar.Compiler.Syntax.Parsing;

internal sealed partial class Parser
{
    /// <summary>The elements of a CREATE are being read.</summary>
    private bool _readsColumns;

    /// <summary>A reserved word that is the name of a column: its type follows.</summary>
    private bool IsReservedColumn => _readsColumns && Peek(1).Kind == TokenKind.Word;

    /// <summary>In any order. Columns may be called watermark or primary: the word after decides.</summary>
    private bool TableElement(TableElements into)
    {
        if (Is("WATERMARK", "FOR"))
        {
            if (into.Watermark is not null)
            {
                Report(SyntaxRules.DuplicateClause, Current.Span, "WATERMARK");
            }

            into.Watermark = Watermark();
        }
        else if (Is("PRIMARY", "KEY") || Is("CONSTRAINT"))
        {
            if (into.PrimaryKey.Count > 0)
            {
                Report(SyntaxRules.DuplicateClause, Current.Span, "PRIMARY KEY");
            }

            into.PrimaryKey = PrimaryKey();
        }
        else
        {
            into.Columns.Add(Column());
        }

        return true;
    }

    [Grammar("watermark", "WATERMARK FOR identifier AS expression")]
    private WatermarkSyntax Watermark()
    {
        var start = Start;
        _position += 2;
        var column = Name("the event-time column");
        Expect("AS");
        var strategy = Expression();
        return new WatermarkSyntax(column, strategy, Since(start));
    }

    [Grammar("primary_key", "[CONSTRAINT identifier] PRIMARY KEY columns [NOT ENFORCED]")]
    private EquatableArray<Identifier> PrimaryKey()
    {
        if (Accept("CONSTRAINT"))
        {
            Name("the name of the constraint");
        }

        Expect("PRIMARY");
        Expect("KEY");
        var columns = ColumnNames();
        Accept("NOT", "ENFORCED");
        return columns;
    }

    [Grammar("column", "identifier (type {NOT NULL | NULL | PRIMARY KEY [NOT ENFORCED] | COMMENT string} | AS expression)")]
    private ColumnDefinition Column()
    {
        var start = Start;
        var isReserved = TakesReserved(IsReservedColumn);
        var name = isReserved ? Identifier() : Name("a column name");

        // One finding is enough where it has no type either.
        _panic |= isReserved && Current.IsOneOf(",", ")");
        if (Accept("AS"))
        {
            var computed = Expression();
            return new ColumnDefinition(name, null, false, false, computed, Since(start));
        }

        var type = Type();
        var (notNull, key) = Constraints();
        return new ColumnDefinition(name, type, notNull, key, null, Since(start));
    }

    private (bool NotNull, bool Key) Constraints()
    {
        bool notNull = false, key = false;
        while (true)
        {
            if (Accept("NOT", "NULL"))
            {
                notNull = true;
            }
            else if (Accept("PRIMARY", "KEY"))
            {
                key = true;
                Accept("NOT", "ENFORCED");
            }
            else if (Accept("COMMENT"))
            {
                Text("a comment in quotes");
            }
            else if (!Accept("NULL"))
            {
                NotSupportedConstraint();
                return (notNull, key);
            }
        }
    }

    private void NotSupportedConstraint()
    {
        if (Is("METADATA") || Is("DEFAULT") || Is("UNIQUE") || Is("REFERENCES") || Is("CHECK") || Is("GENERATED"))
        {
            NotSupported(Current.Span, Current.Text.ToUpperInvariant() + " columns", Is("DEFAULT") ? "use COALESCE(column, value) in a query" : null);
            _panic = true;
        }
    }
}
