using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.HotPath;

/// <summary>What a call of an abstract, virtual or interface member of this program may get to: every body of it in the program.</summary>
internal sealed class Implementations(Compilation compilation)
{
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<IMethodSymbol>> _known = new(SymbolEqualityComparer.Default);
    private readonly System.Lazy<ImmutableArray<INamedTypeSymbol>> _types = new(() => DeclaredTypes.In(compilation.Assembly.GlobalNamespace).ToImmutableArray());

    public ImmutableArray<IMethodSymbol> Of(IMethodSymbol method, IOperation call) =>
        method is { IsAbstract: false, IsVirtual: false, IsOverride: false } || call is IInvocationOperation { IsVirtual: false, TargetMethod.IsAbstract: false }
            ? ImmutableArray.Create(method)
            : _known.GetOrAdd(method, Find);

    private ImmutableArray<IMethodSymbol> Find(IMethodSymbol method) =>
        (method.ContainingType.TypeKind == TypeKind.Interface ? Implementing(method) : Overriding(method))
            .Concat(new[] { method }.Where(own => !own.IsAbstract))
            .Select(body => (body.PartialImplementationPart ?? body).OriginalDefinition)
            .Distinct<IMethodSymbol>(SymbolEqualityComparer.Default)
            .ToImmutableArray();

    private IEnumerable<IMethodSymbol> Implementing(IMethodSymbol member) =>
        from type in _types.Value
        where type.TypeKind is TypeKind.Struct or TypeKind.Class
        from contract in type.AllInterfaces
        where SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, member.ContainingType.OriginalDefinition)
        from constructed in contract.GetMembers(member.Name).OfType<IMethodSymbol>()
        where SymbolEqualityComparer.Default.Equals(constructed.OriginalDefinition, member.OriginalDefinition)
        let body = type.FindImplementationForInterfaceMember(constructed) as IMethodSymbol
        where body is { IsAbstract: false } && IsHere(body)
        select body;

    private IEnumerable<IMethodSymbol> Overriding(IMethodSymbol member) =>
        from type in _types.Value
        where type.TypeKind == TypeKind.Class
        from other in type.GetMembers(member.Name).OfType<IMethodSymbol>()
        where other is { IsOverride: true, IsAbstract: false } && Overrides(other, member)
        select other;

    private static bool Overrides(IMethodSymbol other, IMethodSymbol member)
    {
        for (var above = other.OverriddenMethod; above is not null; above = above.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(above.OriginalDefinition, member.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsHere(IMethodSymbol body) => SymbolEqualityComparer.Default.Equals(body.ContainingAssembly, compilation.Assembly);
}
