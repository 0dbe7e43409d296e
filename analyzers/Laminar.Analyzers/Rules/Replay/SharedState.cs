using Laminar.Analyzers.HotPath;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.Rules.Replay;

/// <summary>LAM5003: static fields and properties that can be assigned: two queries share them, and neither saves them.</summary>
internal sealed class SharedState() : HotPathRule(
    "LAM5003",
    "Static mutable state on the hot path",
    "{0} is shared by all queries and saved by none, in {1}: keep it in an aggregate or in the sink, or make it readonly",
    HotPathAllowance.SharedState)
{
    public override string? Find(IOperation operation) => operation switch
    {
        IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: false, IsConst: false } field } => $"The static field '{field.Name}'",
        IPropertyReferenceOperation { Property: { IsStatic: true, SetMethod: { IsInitOnly: false } } property } when IsAuto(property) => $"The static property '{property.Name}'",
        _ => null,
    };

    /// <summary>A property with bodies is looked into.</summary>
    private static bool IsAuto(IPropertySymbol property)
    {
        foreach (var member in property.ContainingType.GetMembers())
        {
            if (member is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property))
            {
                return true;
            }
        }

        return false;
    }
}
