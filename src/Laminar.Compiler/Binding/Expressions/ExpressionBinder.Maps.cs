using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Functions;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <content>Maps: MAP[…], m[key] and the functions of them.</content>
internal sealed partial class ExpressionBinder
{
    private Expr BindMap(ConstructorSyntax syntax)
    {
        var items = syntax.Items.Select(Bind).ToList();
        if (items.Any(x => x.IsError()))
        {
            return ErrorExpr.Create();
        }

        if (items.Count == 0 || items.Count % 2 != 0)
        {
            return Fail(ValueRules.MapPairs, syntax.Span, items.Count == 0 ? "; CAST(MAP[] AS MAP<VARCHAR, BIGINT>) has none" : string.Empty);
        }

        var keys = Unify("MAP", [.. items.Where((_, i) => i % 2 == 0)], Every(syntax, 0));
        var values = Unify("MAP", [.. items.Where((_, i) => i % 2 != 0)], Every(syntax, 1));
        if (keys is null || values is null)
        {
            return ErrorExpr.Create();
        }

        if (keys.Value.Type.IsComposite || keys.Value.Type.Kind == TypeKind.Null)
        {
            return Fail(ValueRules.MapPairs, syntax.Span, "; its keys are no " + TypeText.Of(keys.Value.Type) + ": numbers, texts, times and bytes are");
        }

        var type = SqlType.MapOf(keys.Value.Type, values.Value.Type.Kind == TypeKind.Null ? SqlType.Text : values.Value.Type);
        return new ArrayExpr(keys.Value.Items.Zip(values.Value.Items, (key, value) => new[] { key, value }).SelectMany(x => x).ToEquatableArray(), type);
    }

    private static EquatableArray<ExpressionSyntax> Every(ConstructorSyntax syntax, int offset) => syntax.Items.Where((_, i) => i % 2 == offset).ToEquatableArray();

    /// <summary>CAST(MAP[…] AS MAP&lt;K, V&gt;): each key and value is cast. Null where it is none.</summary>
    private Expr? BindMapCast(CastSyntax syntax)
    {
        if (syntax is not { Operand: ConstructorSyntax { Kind: "MAP" } map, Type: { Name: "MAP", Fields: { Count: 2 } of } } || map.Items.Count % 2 != 0 || of.Any(x => x.Type is null))
        {
            return null;
        }

        var items = map.Items.Select((x, i) => BindCast(new CastSyntax(x, of[i % 2].Type!, syntax.Try, x.Span))).ToEquatableArray();
        var type = TypeNames.Resolve(syntax.Type, context.Diagnostics, out _);
        return type is null || items.Any(x => x.IsError()) ? ErrorExpr.Create() : new ArrayExpr(items, type);
    }

    /// <summary>m[key]; NULL where there is no such key.</summary>
    private Expr BindKey(Expr map, IndexSyntax syntax)
    {
        var key = Bind(syntax.Index);
        return key.IsError() ? key : WithKey(MapFunctions.At(map.Type), map, key, syntax.Span, syntax.Index);
    }

    private Expr WithKey(ScalarFunction function, Expr map, Expr key, TextSpan span, ExpressionSyntax keySyntax)
    {
        var type = map.Type.Key!;
        return Coercion.Common(new ConstantExpr(null, type), key) == Promotion.Plain(type)
            ? ArrayCall(function, span, map, _coercion.To(key, type, keySyntax.Span))
            : Fail(BindingRules.NoCommonType, keySyntax.Span, function.Name, TypeText.Of(type), TypeText.Of(key.Type), TypeHints.ForPair(new ConstantExpr(null, type), key));
    }

    /// <summary>Null where the name is no function of maps.</summary>
    private Expr? BindMapFunction(CallSyntax call, string name)
    {
        if (!MapFunctions.Names.Contains(name))
        {
            return null;
        }

        if (Counted(call, name == "MAP_CONTAINS_KEY" ? 2 : 1, name == "MAP_CONTAINS_KEY" ? 2 : 1) is { } wrong)
        {
            return wrong;
        }

        var map = Bind(call.Arguments[0]);
        if (map.IsError())
        {
            return map;
        }

        if (map.Type.Kind != TypeKind.Map)
        {
            return Fail(ValueRules.NoMap, call.Arguments[0].Span, name, TypeText.Of(map.Type));
        }

        return name switch
        {
            "MAP_KEYS" => ArrayCall(MapFunctions.Keys(map.Type), call.Span, map),
            "MAP_VALUES" => ArrayCall(MapFunctions.Values(map.Type), call.Span, map),
            "MAP_ENTRIES" => Entries(map, call),
            _ => Bind(call.Arguments[1]) is var key && key.IsError() ? key : WithKey(MapFunctions.ContainsKey(map.Type), map, key, call.Span, call.Arguments[1]),
        };
    }

    private Expr Entries(Expr map, ExpressionSyntax syntax) => ArrayCall(MapFunctions.Entries(map.Type), syntax.Span, map);
}
