using System.Linq;
using Laminar.Compiler;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Roslyn.Diagnostics;
using Laminar.Roslyn.Names;
using Laminar.Roslyn.Streams;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Functions;

/// <summary>A [SqlFunction] method, or a member of a query that is declared in C#, as the compiler sees it, or what is wrong with it.</summary>
public sealed record FunctionMethod(ScalarFunction? Function, Diagnostic? Finding)
{
    /// <param name="name">Its name in SQL.</param>
    /// <param name="isOwn">The query that calls it is in its class, and sees what is private there.</param>
    public static FunctionMethod Read(string name, IMethodSymbol method, bool isOwn = false)
    {
        var given = method.Parameters.Length == 1 && Row(method.Parameters[0].Type) is { } row ? RowReads.Given(method, row.Columns) : null;
        var (because, instead) = Problem(method, isOwn, given is not null);
        if (because is not null)
        {
            var at = method.Locations.FirstOrDefault() ?? Location.None;
            return new(null, Descriptors.At(at, DeclarationRules.UnsuitableFunction, method.Name, because, instead));
        }

        var parameters = method.Parameters.Select(x => Parameter(method, x)).ToEquatableArray();
        var returns = given is not null ? new UserParameter(given.Type, given.Clr, given.Nullable) : UserTypes.Of(method.ReturnType)!;
        var type = method.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        return new(
            new ScalarFunction(name, parameters.Select(x => x.Type).ToEquatableArray(), false, returns.Type, type, RowMembers.Escape(method.Name), CanFail: true, returns.Nullable)
            {
                User = parameters,
                UserReturns = returns.Clr,
                GivesColumn = given?.Name,
            },
            null);
    }

    private static UserParameter Parameter(IMethodSymbol method, IParameterSymbol parameter) => Row(parameter.Type) is { } row
        ? new UserParameter(SqlType.Null, ClrKind.Utf8, false) { RowType = row.ClrName, Reads = RowReads.Of(method, parameter, row.Columns) }
        : UserTypes.Of(parameter.Type)!;

    /// <summary>The stream whose row it is.</summary>
    private static StreamEntry? Row(ITypeSymbol type) =>
        type is INamedTypeSymbol named && LaminarAttributes.FindStream(named) is { } stream ? RowType.Read(named.Name, named, stream).Entry : null;

    private static (string? Because, string Instead) Problem(IMethodSymbol method, bool isOwn, bool givesColumn)
    {
        if (!method.IsStatic || method.MethodKind != MethodKind.Ordinary)
        {
            return ("it is not static", "a function has nothing but its arguments; make it static");
        }

        if (method.IsGenericMethod || IsInGeneric(method))
        {
            return ("it is generic", "write it for the types that queries call it with");
        }

        if (!isOwn && method.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
        {
            return ("the compiled query could not call it", "make it internal or public");
        }

        if (method.Parameters.FirstOrDefault(x => x.RefKind is not (RefKind.None or RefKind.In) || x.IsParams) is { } passed)
        {
            return ($"its parameter '{passed.Name}' is passed in a way that SQL does not have", "pass it by value");
        }

        var wrong = method.Parameters.FirstOrDefault(x => UserTypes.Of(x.Type) is null && Row(x.Type) is null);
        return wrong is not null ? ($"its parameter '{wrong.Name}' is of the type {wrong.Type.ToDisplayString()}", UserTypes.Allowed + ", or take the row of a [Stream]")
            : !givesColumn && UserTypes.Of(method.ReturnType) is null ? ($"it gives {method.ReturnType.ToDisplayString()}", UserTypes.Allowed)
            : (null, "");
    }

    private static bool IsInGeneric(IMethodSymbol method)
    {
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.IsGenericType)
            {
                return true;
            }
        }

        return false;
    }
}
