namespace Laminar.Compiler.Syntax.Parsing;

/// <summary>How tightly operators bind, PostgreSQL's order, loosest first.</summary>
internal enum Precedence
{
    Or,
    And,
    Not,

    /// <summary>IS NULL, IS TRUE, IS DISTINCT FROM.</summary>
    Is,

    /// <summary>= &lt; &gt; …; they do not chain.</summary>
    Comparison,

    /// <summary>BETWEEN, IN, LIKE.</summary>
    Match,

    /// <summary>||, ~, ->, ->>, &amp;, |, #.</summary>
    Other,
    Add,
    Multiply,
    AtTimeZone,

    /// <summary>-x, +x, ~x.</summary>
    Unary,
}
