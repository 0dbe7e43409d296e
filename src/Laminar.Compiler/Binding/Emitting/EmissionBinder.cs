using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>EMIT and ALLOW LATENESS of a query, as they apply to an aggregate of its own.</summary>
internal sealed class EmissionBinder(BindingContext context, Scope scope, EmitClauses clauses)
{
    /// <summary>Of groups within windows: by default each window once. FINAL leaves late rows out, and ON WATERMARK without lateness is ON WINDOW CLOSE.</summary>
    public Emission Windowed()
    {
        var kind = clauses.Emit?.Kind ?? EmitKind.OnWindowClose;
        var lateness = Lateness();
        if (kind == EmitKind.Final || kind == EmitKind.OnWatermark && lateness == 0)
        {
            return Emission.OnClose with { Lateness = kind == EmitKind.Final ? 0 : lateness };
        }

        return new Emission(kind, Every(), lateness);
    }

    /// <summary>Of groups that nothing closes: by default each change.</summary>
    public Emission Whole()
    {
        if (clauses.AllowLateness is { } lateness)
        {
            context.Report(BindingRules.EmitNeedsWindow, lateness.Span, "ALLOW LATENESS");
        }

        var kind = clauses.Emit?.Kind ?? EmitKind.Changes;
        if (kind is EmitKind.Changes or EmitKind.OnUpdate or EmitKind.Every)
        {
            return new Emission(kind, Every(), 0);
        }

        context.Report(BindingRules.EmitNeedsWindow, clauses.Emit!.Span, EmissionText.Of(kind));
        return Emission.OfChanges;
    }

    private long Every() => clauses.Emit is { Kind: EmitKind.Every, Interval: { } interval } ? Interval(interval, "interval of EMIT EVERY", 1) ?? 1 : 0;

    private long Lateness() => clauses.AllowLateness is null ? 0 : Interval(clauses.AllowLateness, "lateness", 0) ?? 0;

    private long? Interval(ExpressionSyntax syntax, string what, long least)
    {
        var expr = new ExpressionBinder(context, scope, what).Bind(syntax);
        return expr.IsError() ? null : new ConstantInterval(context).Read(expr, syntax.Span, what, least);
    }
}
