using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

internal sealed partial class ExpressionBinder
{
    /// <summary>GROUPING(a, b): which of the keys are rolled up, as bits. GROUPING_ID() is of all keys.</summary>
    private Expr BindGrouping(CallSyntax call, string name)
    {
        if (group is null)
        {
            return Fail(BindingRules.MisplacedAggregate, call.Name.Span, name, place, string.Empty);
        }

        var own = group.Sets is null ? group.Keys.Count : group.Keys.Count - 1;
        var keys = new List<int>();
        foreach (var argument in call.Arguments)
        {
            var bound = Bind(argument);
            var key = group.KeyIndex(bound);
            if (bound.IsError() || key < 0 && group.HasBrokenKey)
            {
                return ErrorExpr.Create();
            }

            if (key < 0)
            {
                return Fail(BindingRules.GroupingOfNoKey, argument.Span, name);
            }

            keys.Add(key);
        }

        if (keys.Count == 0 && name == "GROUPING" || keys.Count > 31)
        {
            return Counted(call, 1, 31)!;
        }

        keys = keys.Count == 0 ? Enumerable.Range(0, own).ToList() : keys;
        return group.Sets?.Grouping(keys) ?? new ConstantExpr(0, SqlType.Integer);
    }
}
