namespace Laminar.Compiler.Syntax.Lexing;

internal enum TokenKind
{
    /// <summary>After the last token; there is always one.</summary>
    End,

    /// <summary>A keyword or a name: which one, the grammar decides where it stands.</summary>
    Word,

    /// <summary>"x" or `x`; Text is what they hold.</summary>
    QuotedName,

    /// <summary>'x'; Text has the quotes undone.</summary>
    String,

    /// <summary>X'…'; Text is an even number of hexadecimal digits, upper case.</summary>
    Bytes,
    Integer,
    Decimal,
    Double,

    /// <summary>An operator or punctuation; Text is the symbol.</summary>
    Symbol,
}
