namespace Laminar.Compiler.Emit;

/// <summary>C# operators from loosest to tightest: an operand that binds looser than its operator needs parentheses.</summary>
internal enum Precedence
{
    Conditional,
    Coalesce,
    OrElse,
    AndAlso,
    Or,
    And,
    Equality,
    Relational,
    Additive,
    Multiplicative,
    Switch,
    Unary,
    Primary,
}
