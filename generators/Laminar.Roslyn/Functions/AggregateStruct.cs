using System.Linq;
using Laminar.Compiler;
using Laminar.Compiler.Logical;
using Laminar.Roslyn.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Functions;

/// <summary>An [SqlAggregate] struct as the compiler sees it, or what is wrong with it.</summary>
public sealed record AggregateStruct(UserAggregate? Aggregate, Diagnostic? Finding)
{
    public static AggregateStruct Read(string name, INamedTypeSymbol type)
    {
        var add = Method(type, "Add");
        var result = Method(type, "Result");
        var (because, instead) = Problem(type, add, result);
        if (because is not null)
        {
            var at = type.Locations.FirstOrDefault() ?? Location.None;
            return new(null, Descriptors.At(at, DeclarationRules.UnsuitableAggregate, type.Name, because, instead));
        }

        var parameters = add!.Parameters.Select(x => UserTypes.Of(x.Type)!).ToEquatableArray();
        var returns = UserTypes.Of(result!.ReturnType)!;
        var clrName = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        return new(
            new UserAggregate(name, clrName, parameters, returns.Type, returns.Clr, returns.Nullable, HasRemove(type, add), HasSave(type), StructSize.Of(type)),
            null);
    }

    private static (string? Because, string Instead) Problem(INamedTypeSymbol type, IMethodSymbol? add, IMethodSymbol? result)
    {
        if (type.IsGenericType || type.IsRefLikeType)
        {
            return (type.IsGenericType ? "it is generic" : "a ref struct cannot be kept", "make it a plain struct");
        }

        if (add is not { ReturnsVoid: true } || add.Parameters.Length == 0)
        {
            return ("it has no method Add", "add 'public void Add(…)', which takes a row's values in");
        }

        if (add.Parameters.FirstOrDefault(x => UserTypes.Of(x.Type) is null || x.RefKind is not (RefKind.None or RefKind.In)) is { } wrong)
        {
            return ($"the parameter '{wrong.Name}' of Add is of the type {wrong.Type.ToDisplayString()}", UserTypes.Allowed);
        }

        if (Method(type, "Merge") is not { ReturnsVoid: true, Parameters.Length: 1 } merge || !SymbolEqualityComparer.Default.Equals(merge.Parameters[0].Type, type))
        {
            return ("it has no method Merge", $"add 'public void Merge(in {type.Name} later)', which takes in the rows of a later part of the group");
        }

        if (result is not { Parameters.Length: 0 } || UserTypes.Of(result.ReturnType) is null)
        {
            return (result is { Parameters.Length: 0 } ? $"Result gives {result.ReturnType.ToDisplayString()}" : "it has no method Result", result is null ? "add 'public readonly T Result()'" : UserTypes.Allowed);
        }

        return type.IsUnmanagedType || HasSave(type)
            ? (null, "")
            : ("it holds references, so that its bytes are not its state", "hold numbers only, or add 'public readonly void Save(ref StateWriter writer)' and 'public void Load(ref StateReader reader)'");
    }

    private static bool HasRemove(INamedTypeSymbol type, IMethodSymbol add) =>
        Method(type, "Remove") is { ReturnsVoid: true } remove
        && remove.Parameters.Select(x => x.Type).SequenceEqual(add.Parameters.Select(x => x.Type), SymbolEqualityComparer.Default);

    private static bool HasSave(INamedTypeSymbol type) =>
        Takes(type, "Save", "StateWriter") && Takes(type, "Load", "StateReader");

    private static bool Takes(INamedTypeSymbol type, string method, string parameter) =>
        Method(type, method) is { ReturnsVoid: true, Parameters.Length: 1 } found && found.Parameters[0] is { RefKind: RefKind.Ref } only && only.Type.Name == parameter;

    private static IMethodSymbol? Method(INamedTypeSymbol type, string name) =>
        type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(x => !x.IsStatic && x.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal);
}
