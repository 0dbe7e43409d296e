using System.Linq;
using Microsoft.CodeAnalysis;

namespace Laminar.Analyzers.Rules.Replay;

/// <summary>Methods whose signature an interface has chosen.</summary>
internal static class Contract
{
    public static bool IsImplementedBy(IMethodSymbol method) =>
        !method.ExplicitInterfaceImplementations.IsEmpty
        || method.ContainingType.AllInterfaces.Any(contract => contract.GetMembers(method.Name)
            .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method)));
}
