using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>ROWS or RANGE BETWEEN … AND …; without a frame the rows so far, those of the row's time included.</summary>
internal sealed class OverFrameBinder(BindingContext context, ExpressionBinder inner)
{
    private static readonly OverFrame Usual = new(true, OverFrame.Unbounded, 0);

    /// <summary>Null, reported, where it cannot be.</summary>
    public OverFrame? Bind(OverSyntax over, string name)
    {
        if (over.Frame is not { } frame)
        {
            return Usual;
        }

        if (frame.Start is { Unbounded: true, Following: true } || frame.End is { Unbounded: true, Following: false })
        {
            return Refuse(frame.Span, "a frame goes from an earlier row to a later one: BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW");
        }

        if (frame.End is { Unbounded: true })
        {
            return Refuse(frame.Span, "the last row of a stream is never known, so a frame cannot reach UNBOUNDED FOLLOWING: end it with CURRENT ROW");
        }

        var start = frame.Start.Unbounded ? -OverFrame.Unbounded : After(frame.Start, frame.Rows, name);
        if (start is not { } from || After(frame.End, frame.Rows, name) is not { } to)
        {
            return null;
        }

        return from > to
            ? Refuse(frame.Span, "the frame begins behind its end, so that it has no row: the bound that is further back comes first, as in BETWEEN 5 PRECEDING AND 2 PRECEDING")
            : new OverFrame(!frame.Rows, -from, to);
    }

    /// <summary>How far after the row a bound is; below zero where it is before.</summary>
    private long? After(FrameBound bound, bool isRows, string name)
    {
        if (bound.Offset is not { } offset)
        {
            return 0;
        }

        var value = inner.Bind(offset);
        var distance = value.IsError() ? null
            : isRows ? OverFunctions.Rows(context, value, offset.Span, "the frame", name, 0)
            : new ConstantInterval(context).Read(value, offset.Span, "RANGE", 0);
        return bound.Following ? distance : -distance;
    }

    private OverFrame? Refuse(TextSpan span, string why)
    {
        context.Report(OverRules.Frame, span, why);
        return null;
    }
}
