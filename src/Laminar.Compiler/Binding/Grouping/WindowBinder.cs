using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>TUMBLE([time,] size [, offset]) and HOP([time,] slide, size [, offset]) of a GROUP BY.</summary>
internal sealed class WindowBinder(BindingContext context, Scope scope)
{
    /// <summary>The window, or null, reported (silent only where the FROM is broken already).</summary>
    public BoundWindow? Bind(CallSyntax call, string name, Identifier? alias)
    {
        if (name is "SESSION" or "CUMULATE")
        {
            context.Diagnostics.NotSupportedYet(call.Name.Span, name + " windows");
            return null;
        }

        var isHop = name != "TUMBLE";
        var least = isHop ? 2 : 1;
        var arguments = call.Arguments.Select(x => new ExpressionBinder(context, scope, "a window").Bind(x)).ToList();
        if (arguments.Any(x => x.IsError()))
        {
            return null;
        }

        var hasTime = arguments.Count > 0 && arguments[0].Type.Kind != TypeKind.Interval;
        var lengths = hasTime ? arguments.Count - 1 : arguments.Count;
        if (lengths < least || lengths > least + 1)
        {
            var takes = isHop ? "a time, a slide, a size and maybe an offset: " + name + "(ts, INTERVAL '1' SECOND, INTERVAL '10' SECOND)"
                : "a time, a size and maybe an offset: TUMBLE(ts, INTERVAL '1' MINUTE)";
            context.Report(BindingRules.WindowArguments, call.Span, name, takes);
            return null;
        }

        var first = hasTime ? 1 : 0;
        var spec = Spec(call, name, isHop, arguments.Skip(first).ToList(), first);
        var time = new EventTimeFinder(context, scope).Find(hasTime ? arguments[0] : null, hasTime ? call.Arguments[0].Span : call.Name.Span, name);
        return spec is null || time is null ? null : new BoundWindow(spec, time.Value, name, alias?.Text);
    }

    private WindowSpec? Spec(CallSyntax call, string name, bool isHop, IReadOnlyList<Expr> lengths, int first)
    {
        var slide = isHop ? Length(lengths[0], call.Arguments[first].Span, "slide") : null;
        var sizeAt = isHop ? 1 : 0;
        var size = Length(lengths[sizeAt], call.Arguments[first + sizeAt].Span, "size");
        var offset = lengths.Count > sizeAt + 1 ? Nanoseconds(lengths[sizeAt + 1], call.Arguments[first + sizeAt + 1].Span, "offset") : 0;
        if (size is null || offset is null || isHop && slide is null)
        {
            return null;
        }

        var every = slide ?? size.Value;
        if (size < every)
        {
            var span = call.Arguments[first].Span.To(call.Arguments[first + 1].Span);
            context.Report(BindingRules.SizeBelowSlide, span, WindowText.Interval(size.Value), WindowText.Interval(every), name);
            return null;
        }

        var inRange = offset.Value % every;
        return new WindowSpec(isHop ? WindowKind.Hop : WindowKind.Tumble, size.Value, every, inRange < 0 ? inRange + every : inRange);
    }

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
