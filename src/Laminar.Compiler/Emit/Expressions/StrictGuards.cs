using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>
/// NULL tests of a strict operator's operands. SQL evaluates all operands before it looks for NULLs, so an operand that can throw is evaluated
/// whatever the others are: such operands come first, bound by <c>is var</c>, and only then do tests cut the chain short.
/// </summary>
internal sealed class StrictGuards
{
    private readonly ExpressionEmitter _emitter;
    private readonly List<string> _guards = [];

    public StrictGuards(ExpressionEmitter emitter) => _emitter = emitter;

    public Fragment Apply(IReadOnlyList<Expr> expressions, IReadOnlyList<Fragment> operands, Func<IReadOnlyList<Fragment>, Fragment> apply)
    {
        var values = operands.ToArray();
        var failing = Enumerable.Range(0, values.Length).Where(i => Failure.Of(expressions[i])).ToList();
        EvaluateFailing(failing, values);
        for (var i = 0; i < values.Length; i++)
        {
            if (!failing.Contains(i))
            {
                values[i] = Test(values[i]);
            }
        }

        var result = apply(values);
        if (result.MayBeNull)
        {
            result = Test(result);
        }

        return result with { Guards = _guards, Checked = null };
    }

    private void EvaluateFailing(List<int> failing, Fragment[] values)
    {
        foreach (var i in failing.Take(failing.Count - 1))
        {
            values[i] = Evaluate(values[i].AsValue());
        }

        if (failing.Count == 0)
        {
            return;
        }

        var last = failing[failing.Count - 1];
        values[last] = TestAndEvaluate(values[last]);
        foreach (var i in failing.Take(failing.Count - 1))
        {
            values[i] = Test(values[i]);
        }
    }

    /// <summary>Evaluates without testing.</summary>
    private Fragment Evaluate(Fragment value)
    {
        var name = _emitter.NewName();
        _guards.Add($"{value.In(Precedence.Relational)} is var {name}");
        return Fragment.Primary(name, value.Kind, value.MayBeNull);
    }

    private Fragment TestAndEvaluate(Fragment value)
    {
        if (value.MayBeNull)
        {
            return Test(value);
        }

        _guards.AddRange(value.Guards);
        return Evaluate(value with { Guards = [] });
    }

    /// <summary>Ends the chain where the value is NULL.</summary>
    private Fragment Test(Fragment value)
    {
        if (!value.MayBeNull)
        {
            _guards.AddRange(value.Guards);
            return value with { Guards = [] };
        }

        var pattern = value.In(Precedence.Relational) + " is { } ";
        var earlier = _guards.FirstOrDefault(g => g.StartsWith(pattern, StringComparison.Ordinal));
        var name = earlier?.Substring(pattern.Length);
        if (name is null)
        {
            name = _emitter.NewName();
            _guards.Add(pattern + name);
        }

        return Fragment.Primary(name, value.Kind);
    }
}
