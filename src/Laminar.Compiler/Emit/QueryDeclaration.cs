namespace Laminar.Compiler.Emit;

/// <summary>The class a query is emitted into.</summary>
/// <param name="Namespace">Its namespace, or empty.</param>
/// <param name="ContainingTypes">The types around it, outermost first, each as it is written: "public static partial class Queries".</param>
/// <param name="Name">Its name.</param>
/// <param name="Accessibility">"public", "internal", …</param>
/// <param name="DeclaredByUser">The user's own partial class says how accessible it is; where there is none, the emitted one says it.</param>
public sealed record QueryDeclaration(
    string Namespace,
    EquatableArray<string> ContainingTypes,
    string Name,
    string Accessibility,
    bool DeclaredByUser);
