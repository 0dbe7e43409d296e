using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>
/// TUMBLE([time,] size [, offset]), HOP([time,] slide, size [, offset]), CUMULATE([time,] step, max [, offset]) and SESSION([time,] gap).
/// </summary>
internal sealed class WindowBinder(BindingContext context, Scope scope)
{
    /// <summary>The window, or null, reported (silent only where the FROM is broken already).</summary>
    public BoundWindow? Bind(CallSyntax call, string name, Identifier? alias)
    {
        var shape = WindowShape.Of(name);
        var arguments = call.Arguments.Select(x => new ExpressionBinder(context, scope, "a window").Bind(x)).ToList();
        if (arguments.Any(x => x.IsError()))
        {
            return null;
        }

        var hasTime = arguments.Count > 0 && arguments[0].Type.Kind != TypeKind.Interval;
        var lengths = hasTime ? arguments.Count - 1 : arguments.Count;
        if (lengths < shape.Lengths.Count || lengths > shape.Lengths.Count + (shape.HasOffset ? 1 : 0))
        {
            context.Report(BindingRules.WindowArguments, call.Span, name, shape.Takes(name));
            return null;
        }

        var first = hasTime ? 1 : 0;
        var spec = Spec(call, name, shape, arguments.Skip(first).ToList(), first);
        var time = new EventTimeFinder(context, scope).Find(hasTime ? arguments[0] : null, hasTime ? call.Arguments[0].Span : call.Name.Span, name);
        return spec is null || time is null ? null : new BoundWindow(spec, time.Value, name, alias?.Text);
    }

    private WindowSpec? Spec(CallSyntax call, string name, WindowShape shape, IReadOnlyList<Expr> lengths, int first)
    {
        var all = shape.Lengths.Select((what, i) => Length(lengths[i], call.Arguments[first + i].Span, what)).ToList();
        var last = all.Count;
        var offset = lengths.Count > last ? Nanoseconds(lengths[last], call.Arguments[first + last].Span, "offset") : 0;
        if (offset is null || all.Any(x => x is null))
        {
            return null;
        }

        var every = all[0]!.Value;
        var size = all[last - 1]!.Value;
        var span = call.Arguments[first].Span.To(call.Arguments[first + last - 1].Span);
        if (size < every)
        {
            context.Report(shape.Kind == WindowKind.Cumulate ? BindingRules.StepAndMax : BindingRules.SizeBelowSlide, span, Text(size), Text(every), name);
            return null;
        }

        if (shape.Kind == WindowKind.Cumulate && size % every != 0)
        {
            context.Report(BindingRules.StepAndMax, span, Text(size), Text(every));
            return null;
        }

        var spec = new WindowSpec(shape.Kind, size, every, 0);
        var inRange = offset.Value % spec.Every;
        return spec with { Offset = inRange < 0 ? inRange + spec.Every : inRange };
    }

    private static string Text(long nanoseconds) => WindowText.Interval(nanoseconds);

    private long? Length(Expr expr, TextSpan span, string what)
    {
        var length = Nanoseconds(expr, span, what);
        if (length <= 0)
        {
            context.Report(BindingRules.WindowSize, span, what, length == 0 ? "zero" : "negative");
            return null;
        }

        return length;
    }

    private long? Nanoseconds(Expr expr, TextSpan span, string what)
    {
        if (Optimizer.ConstantEvaluator.Evaluate(expr) is not { Constant: { Value: long ticks, Type.Kind: TypeKind.Interval } })
        {
            var given = expr.Type.Kind == TypeKind.Interval ? "not constant" : TypeText.Of(expr.Type);
            context.Report(BindingRules.IntervalNeeded, span, what, given);
            return null;
        }

        if (ticks is > long.MaxValue / 100 or < long.MinValue / 100)
        {
            context.Report(BindingRules.WindowRange, span, "this " + what);
            return null;
        }

        return ticks * 100;
    }
}
