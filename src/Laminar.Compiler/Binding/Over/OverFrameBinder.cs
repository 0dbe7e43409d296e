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

        if (frame.Start.Following || frame.End is { Unbounded: true, Following: false })
        {
            return Refuse(frame.Span, frame.Start.Unbounded || frame.End.Unbounded
                ? "a frame goes from an earlier row to a later one: BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW"
                : "a frame that begins after its row is not kept: begin it with CURRENT ROW, or use LEAD");
        }

        if (frame.End is { Unbounded: true })
        {
            return Refuse(frame.Span, "the last row of a stream is never known, so a frame cannot reach UNBOUNDED FOLLOWING: end it with CURRENT ROW");
        }

        if (frame.End is { Offset: not null, Following: false })
        {
            context.Diagnostics.NotSupportedYet(frame.Span, "a frame that ends before its row", "end it with CURRENT ROW, or use LAG");
            return null;
        }

        if (frame is { Rows: false, End.Offset: not null })
        {
            context.Diagnostics.NotSupportedYet(frame.Span, "RANGE … FOLLOWING", "ROWS BETWEEN … AND n FOLLOWING waits for so many rows");
            return null;
        }

        var preceding = Preceding(frame, name);
        var following = frame.End.Offset is { } end ? OverFunctions.Rows(context, inner.Bind(end), end.Span, "the frame", name, 0) : 0;
        return preceding is { } from && following is { } to ? new OverFrame(!frame.Rows, from, to) : null;
    }

    private long? Preceding(FrameSyntax frame, string name)
    {
        if (frame.Start.Unbounded)
        {
            return OverFrame.Unbounded;
        }

        if (frame.Start.Offset is not { } offset)
        {
            return 0;
        }

        var bound = inner.Bind(offset);
        return bound.IsError() ? null
            : frame.Rows ? OverFunctions.Rows(context, bound, offset.Span, "the frame", name, 0)
            : new ConstantInterval(context).Read(bound, offset.Span, "RANGE", 0);
    }

    private OverFrame? Refuse(TextSpan span, string why)
    {
        context.Report(OverRules.Frame, span, why);
        return null;
    }
}
