using Laminar.Compiler.Logical;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Declared;

/// <summary>A method that is part of a query, or a count that stands on the class.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Name">The column that it is.</param>
/// <param name="Attribute">What says so.</param>
/// <param name="Method">Null for a count on the class.</param>
internal sealed record DeclaredMember(MemberRole Role, string Name, AttributeData Attribute, IMethodSymbol? Method)
{
    /// <summary>The method as the compiler calls it.</summary>
    public ScalarFunction? Function { get; init; }

    /// <summary>The user's own aggregate that takes what the method gives.</summary>
    public UserAggregate? Own { get; init; }

    /// <summary>A condition on the rows that the aggregate takes in.</summary>
    public DeclaredMember? Filter { get; init; }

    /// <summary>Whether it is a column of the rows that come out.</summary>
    public bool IsOutput { get; init; } = true;

    /// <summary>The attribute's name as C# writes it: Sum, Key.</summary>
    public string Word => MemberAttributes.Word(Attribute);

    /// <summary>Where it is written, if it is in this program.</summary>
    public SyntaxNode? Place => Method is null ? Attribute.ApplicationSyntaxReference?.GetSyntax() : MemberPlaces.Of(Method);
}
