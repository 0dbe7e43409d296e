using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>A scalar function: a call of the library, NULL if an argument is. Text arguments meet in one form, by which C# picks the overload.</summary>
internal static class CallText
{
    public static Fragment Emit(ExpressionEmitter emitter, CallExpr expression)
    {
        if (expression.Function.UserReturns is { } returns)
        {
            return EmitUser(emitter, expression, returns);
        }

        var form = expression.Type.IsPacked ? ClrKind.Utf8 : CanonicalTypes.TextForm(expression) ?? emitter.Text;
        var types = new[] { expression.Function.Element, expression.Function.Value }.OfType<SqlType>().Select(x => ClrTypes.Of(CanonicalTypes.Of(x, ClrKind.Utf8))).ToList();
        var element = types.Count == 0 ? "" : $"<{string.Join(", ", types)}>";
        var arguments = expression.Arguments.ToList();
        var function = expression.Function;
        var operands = arguments.Select((x, i) => Prepared(emitter, function, x, i) ?? emitter.EmitAs(x, CanonicalTypes.Of(x.Type, form))).ToList();
        return emitter.Strict(arguments, operands, x =>
        {
            var text = $"{OperatorCatalog.Functions}.{function.ClrClass}.{function.ClrMethod}{element}({string.Join(", ", x.Select(argument => argument.AsArgument()))})";
            return Fragment.Primary(text, CanonicalTypes.Of(expression.Type, form), function.ReturnsNull);
        });
    }

    private static Fragment? Prepared(ExpressionEmitter emitter, ScalarFunction function, Expr argument, int index) =>
        function.Prepared.FirstOrDefault(x => x.Index == index) is { } prepared && argument is ConstantExpr { Value: string text } ? emitter.Prepared(prepared.Kind, text) : null;

    /// <summary>A user's method: NULL if an argument is, but for parameters that take NULL.</summary>
    private static Fragment EmitUser(ExpressionEmitter emitter, CallExpr expression, ClrKind returns)
    {
        var function = expression.Function;
        var operands = expression.Arguments.Select((x, i) => emitter.EmitAs(x, function.User[i].Clr)).ToList();
        var strict = Enumerable.Range(0, operands.Count).Where(i => !function.User[i].Nullable).ToList();
        return emitter.Strict(strict.Select(i => expression.Arguments[i]).ToList(), strict.Select(i => operands[i]).ToList(), values =>
        {
            var arguments = new List<string>();
            for (var i = 0; i < operands.Count; i++)
            {
                arguments.Add((function.User[i].Nullable ? operands[i].AsValue() : values[strict.IndexOf(i)]).AsArgument());
            }

            return Fragment.Primary($"{function.ClrClass}.{function.ClrMethod}({string.Join(", ", arguments)})", returns, function.ReturnsNull);
        });
    }
}
