using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler;
using Laminar.Compiler.Logical;
using Laminar.Roslyn.Diagnostics;
using Laminar.Roslyn.Streams;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Functions;

/// <summary>A [SqlFunction] method as the compiler sees it, or what is wrong with it.</summary>
public sealed record FunctionMethod(ScalarFunction? Function, Diagnostic? Finding)
{
    public static FunctionMethod Read(string name, IMethodSymbol method)
    {
        var (because, instead) = Problem(method);
        if (because is not null)
        {
            var at = method.Locations.FirstOrDefault() ?? Location.None;
            return new(null, Descriptors.At(at, DeclarationRules.UnsuitableFunction, method.Name, because, instead));
        }

        var parameters = method.Parameters.Select(x => UserTypes.Of(x.Type)!).ToEquatableArray();
        var returns = UserTypes.Of(method.ReturnType)!;
        var type = method.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        return new(
            new ScalarFunction(name, parameters.Select(x => x.Type).ToEquatableArray(), false, returns.Type, type, RowMembers.Escape(method.Name), CanFail: true, returns.Nullable)
            {
                User = parameters,
                UserReturns = returns.Clr,
            },
            null);
    }

    private static (string? Because, string Instead) Problem(IMethodSymbol method)
    {
        if (!method.IsStatic || method.MethodKind != MethodKind.Ordinary)
        {
            return ("it is not static", "a function has nothing but its arguments; make it static");
        }

        if (method.IsGenericMethod || IsInGeneric(method))
        {
            return ("it is generic", "write it for the types that queries call it with");
        }

        if (method.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
        {
            return ("the compiled query could not call it", "make it internal or public");
        }

        if (method.Parameters.FirstOrDefault(x => x.RefKind is not (RefKind.None or RefKind.In) || x.IsParams) is { } passed)
        {
            return ($"its parameter '{passed.Name}' is passed in a way that SQL does not have", "pass it by value");
        }

        var wrong = method.Parameters.FirstOrDefault(x => UserTypes.Of(x.Type) is null);
        return wrong is not null ? ($"its parameter '{wrong.Name}' is of the type {wrong.Type.ToDisplayString()}", UserTypes.Allowed)
            : UserTypes.Of(method.ReturnType) is null ? ($"it gives {method.ReturnType.ToDisplayString()}", UserTypes.Allowed)
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
