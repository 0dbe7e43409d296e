using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Functions;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <content>Arrays: ARRAY[…], a[i], x = ANY(a) and the functions of them.</content>
internal sealed partial class ExpressionBinder
{
    private Expr BindConstructor(ConstructorSyntax syntax)
    {
        if (syntax.Kind == "ROW")
        {
            return BindRow(syntax);
        }

        if (syntax.Kind == "MAP")
        {
            return BindMap(syntax);
        }

        var items = syntax.Items.Select(Bind).ToList();
        if (items.Any(x => x.IsError()))
        {
            return ErrorExpr.Create();
        }

        if (items.All(x => x.Type.Kind == TypeKind.Null))
        {
            return Fail(ValueRules.UntypedArray, syntax.Span);
        }

        return Unify("ARRAY", items, syntax.Items) is { } unified ? new ArrayExpr(unified.Items.ToEquatableArray(), SqlType.ArrayOf(unified.Type)) : ErrorExpr.Create();
    }

    /// <summary>CAST(ARRAY[…] AS ARRAY&lt;T&gt;): each item is cast. Null where it is none.</summary>
    private Expr? BindArrayCast(CastSyntax syntax)
    {
        if (syntax is not { Operand: ConstructorSyntax { Kind: "ARRAY" } array, Type: { Name: "ARRAY", Fields: { Count: 1 } of } } || of[0].Type is not { } element)
        {
            return null;
        }

        var items = array.Items.Select(x => BindCast(new CastSyntax(x, element, syntax.Try, x.Span))).ToEquatableArray();
        var type = TypeNames.Resolve(syntax.Type, context.Diagnostics, out _);
        return type is null || items.Any(x => x.IsError()) ? ErrorExpr.Create() : new ArrayExpr(items, type);
    }

    /// <summary>a[i], from 1; NULL where there is no such place.</summary>
    private Expr BindIndex(IndexSyntax syntax)
    {
        if (BindArray(syntax.Operand, "[…]", takesMaps: true) is not { } array)
        {
            Bind(syntax.Index);
            return ErrorExpr.Create();
        }

        if (array.Type.Kind == TypeKind.Map)
        {
            return BindKey(array, syntax);
        }

        var index = Bind(syntax.Index);
        if (index.IsError())
        {
            return index;
        }

        return index.Type.IsInteger || index.Type.Kind == TypeKind.Null
            ? ArrayCall(ArrayFunctions.At(array.Type), syntax.Span, array, _coercion.To(index, SqlType.BigInt, syntax.Index.Span))
            : Fail(BindingRules.OperandType, syntax.Index.Span, "[…]", TypeText.Of(index.Type) + "; a place in an array is a whole number, from 1");
    }

    /// <summary>x = ANY(a), and x &lt;&gt; ALL(a), which is its negation. Null where the right side is neither.</summary>
    private Expr? BindQuantified(BinarySyntax syntax)
    {
        if (syntax.Right is not CallSyntax { Arguments.Count: 1, Name.Parts.Count: 1 } call || call.Name.Last.Text.ToUpperInvariant() is not ("ANY" or "SOME" or "ALL") || call.Name.Last.Quoted)
        {
            return null;
        }

        var isAll = call.Name.Last.Text.ToUpperInvariant() == "ALL";
        if (syntax.Op != (isAll ? BinaryOp.NotEqual : BinaryOp.Equal))
        {
            return NotSupported(syntax.OperatorSpan.To(call.Name.Span), OperatorText.Of(syntax.Op) + " " + call.Name.Last.Text.ToUpperInvariant(), "x = ANY(a) and x <> ALL(a) are; for others UNNEST the array");
        }

        var value = Bind(syntax.Left);
        if (BindArray(call.Arguments[0], call.Name.Last.Text.ToUpperInvariant()) is not { } array || value.IsError())
        {
            return new ConstantExpr(null, SqlType.Boolean);
        }

        var found = WithElement(ArrayFunctions.Any, array, value, syntax.Span, syntax.Left.Span);
        return found.IsError() ? new ConstantExpr(null, SqlType.Boolean) : isAll ? new NotExpr(found) : found;
    }

    /// <summary>Null where the name is no function of arrays.</summary>
    private Expr? BindArrayFunction(CallSyntax call, string name)
    {
        switch (name)
        {
            case "CARDINALITY":
                return Counted(call, 1, 1) ?? BindCardinality(call, name);
            case "ARRAY_LENGTH":
                return Counted(call, 1, 2) ?? BindCardinality(call, name);
            case "ARRAY_CONCAT":
                return Counted(call, 1, int.MaxValue) ?? BindArrayConcat(call);
            case "ARRAY_TO_STRING" or "ARRAY_JOIN":
                return Counted(call, 2, 3) ?? BindArrayToText(call, name);
            case "STRING_TO_ARRAY" or "SPLIT":
                if (Counted(call, 2, name == "SPLIT" ? 2 : 3) is { } miscounted)
                {
                    return miscounted;
                }

                return ArrayCall(ArrayFunctions.OfText(name, call.Arguments.Count), call.Span, [.. call.Arguments.Select(x => _coercion.To(Bind(x), SqlType.Text, x.Span))]);
            case "ARRAY_CONTAINS" or "ARRAY_POSITION":
                if (Counted(call, 2, 2) is { } wrong)
                {
                    return wrong;
                }

                var value = Bind(call.Arguments[1]);
                return BindArray(call.Arguments[0], name) is not { } array || value.IsError() ? ErrorExpr.Create()
                    : WithElement(name == "ARRAY_CONTAINS" ? ArrayFunctions.Contains : ArrayFunctions.Position, array, value, call.Span, call.Arguments[1].Span);
            default:
                return BindMapFunction(call, name);
        }
    }

    /// <summary>ARRAY_LENGTH(a, 1) is PostgreSQL's, which is NULL for an array without elements.</summary>
    private Expr BindCardinality(CallSyntax call, string name)
    {
        if (BindArray(call.Arguments[0], name, takesMaps: name == "CARDINALITY") is not { } array)
        {
            return ErrorExpr.Create();
        }

        if (array.Type.Kind == TypeKind.Map)
        {
            return ArrayCall(MapFunctions.Count(array.Type), call.Span, array);
        }

        var count = ArrayCall(ArrayFunctions.Count(name, array.Type), call.Span, array);
        if (call.Arguments.Count == 1)
        {
            return count;
        }

        return call.Arguments[1] is LiteralSyntax { Kind: LiteralKind.Integer, Text: "1" }
            ? new NullIfExpr(count, new ConstantExpr(0, SqlType.Integer))
            : NotSupported(call.Arguments[1].Span, "the length of another dimension than 1", "an array in an array is an element: CARDINALITY(a[1])");
    }

    private Expr BindArrayConcat(CallSyntax call)
    {
        var arrays = call.Arguments.Select(x => BindArray(x, "ARRAY_CONCAT")).ToList();
        if (arrays.Any(x => x is null) || Unify("ARRAY_CONCAT", arrays.Select(x => x!).ToList(), call.Arguments) is not { } unified)
        {
            return ErrorExpr.Create();
        }

        return unified.Items.Aggregate((all, next) => ArrayCall(ArrayFunctions.Concat(unified.Type), call.Span, all, next));
    }

    /// <summary>Elements as CAST writes them, a separator between; NULLs are passed over unless a text stands for them.</summary>
    private Expr BindArrayToText(CallSyntax call, string name)
    {
        var texts = call.Arguments.Skip(1).Select(x => _coercion.To(Bind(x), SqlType.Text, x.Span)).ToList();
        if (BindArray(call.Arguments[0], name) is not { } array || texts.Any(x => x.IsError()))
        {
            return ErrorExpr.Create();
        }

        return array.Type.Element!.IsPacked
            ? NotSupported(call.Arguments[0].Span, $"{name} of elements of type {TypeText.Of(array.Type.Element!)}", "UNNEST it, and STRING_AGG what its elements are as text")
            : ArrayCall(ArrayFunctions.ToText(name, array.Type, call.Arguments.Count), call.Span, [array, .. texts]);
    }

    /// <summary>An array and a value that is compared with its elements. They meet as the sides of a comparison do: the function widens the elements.</summary>
    private Expr WithElement(System.Func<SqlType, SqlType, ScalarFunction> function, Expr array, Expr value, TextSpan span, TextSpan valueSpan)
    {
        // A literal array adapts to the value, a literal value to the array.
        if (array is ArrayExpr { Type.Element: not null } made && Coercion.Common(made.Items.Append(value)) is { Kind: not TypeKind.Null } meets)
        {
            array = _coercion.To(array, SqlType.ArrayOf(meets), span);
            return ArrayCall(function(array.Type, meets), span, array, _coercion.To(value, meets, valueSpan));
        }

        var element = array.Type.Element!;
        var common = Coercion.Common(new ConstantExpr(null, element), value);
        if (common is null || common != Promotion.Plain(element) && !common.IsNumeric)
        {
            var hint = common is null ? TypeHints.ForPair(new ConstantExpr(null, element), value) : $"; elements that are no numbers stay as they are: CAST the value to {TypeText.Of(element)}";
            return Fail(BindingRules.NoCommonType, valueSpan, function(array.Type, element).Name, TypeText.Of(element), TypeText.Of(value.Type), hint);
        }

        return ArrayCall(function(array.Type, common), span, array, _coercion.To(value, common, valueSpan));
    }

    /// <summary>What UNNEST makes rows of: the elements of an array, or the entries of a map.</summary>
    public Expr? BindUnnested(ExpressionSyntax syntax) =>
        BindArray(syntax, "UNNEST", takesMaps: true) is { } bound ? bound.Type.Kind == TypeKind.Map ? Entries(bound, syntax) : bound : null;

    /// <summary>The operand, or null, reported, where it is no array.</summary>
    public Expr? BindArray(ExpressionSyntax syntax, string form, bool takesMaps = false)
    {
        var bound = Bind(syntax);
        if (bound.IsError() || bound.Type.Element is not null || takesMaps && bound.Type.Kind == TypeKind.Map)
        {
            return bound.IsError() ? null : bound;
        }

        var hint = bound.Type.Kind == TypeKind.Text ? "; of JSON in text, JSON_VALUE(text, '$[0]') is an element" : string.Empty;
        context.Report(ValueRules.NoElements, syntax.Span, form, TypeText.Of(bound.Type), hint);
        return null;
    }

    private Expr ArrayCall(ScalarFunction function, TextSpan span, params Expr[] arguments)
    {
        var call = new CallExpr(function, new EquatableArray<Expr>(arguments), function.Returns, function.ReturnsNull || arguments.Any(x => x.Nullable));
        context.Positions.Set(call, span);
        return arguments.Any(x => x.IsError()) ? ErrorExpr.Create() : call;
    }
}
