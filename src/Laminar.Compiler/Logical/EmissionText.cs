using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Logical;

/// <summary>Emissions as SQL writes them.</summary>
public static class EmissionText
{
    public static string Of(Emission emission) =>
        (emission.Kind == EmitKind.Every ? "EMIT EVERY " + WindowText.Interval(emission.Every) : Of(emission.Kind))
        + (emission.Lateness == 0 ? string.Empty : " ALLOW LATENESS " + WindowText.Interval(emission.Lateness));

    public static string Of(EmitKind kind) => kind switch
    {
        EmitKind.OnWindowClose => "EMIT ON WINDOW CLOSE",
        EmitKind.OnWatermark => "EMIT ON WATERMARK",
        EmitKind.OnUpdate => "EMIT ON UPDATE",
        EmitKind.Every => "EMIT EVERY",
        EmitKind.Changes => "EMIT CHANGES",
        _ => "EMIT FINAL",
    };
}
