using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>WITH queries in sight, innermost first. A query sees those before it.</summary>
internal sealed record CteScope(Identifier Name, BoundQuery Query, CteScope? Outer)
{
    public static CteScope? Find(CteScope? scope, QualifiedName name)
    {
        while (scope is not null && !(name.Parts.Count == 1 && IsNamed(scope.Name, name.Parts[0])))
        {
            scope = scope.Outer;
        }

        return scope;
    }

    public static bool IsNamed(Identifier defined, Identifier used) => string.Equals(
        defined.Text,
        used.Text,
        defined.Quoted || used.Quoted ? System.StringComparison.Ordinal : System.StringComparison.OrdinalIgnoreCase);
}
