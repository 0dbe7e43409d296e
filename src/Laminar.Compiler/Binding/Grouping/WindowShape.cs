using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>What a kind of window takes beside its time, which may be left out.</summary>
/// <param name="Lengths">What its intervals are called, in order.</param>
/// <param name="HasOffset">Whether an offset may follow.</param>
internal sealed record WindowShape(WindowKind Kind, EquatableArray<string> Lengths, bool HasOffset)
{
    public static WindowShape Of(string name) => name switch
    {
        "TUMBLE" => new(WindowKind.Tumble, EquatableArray.Of("size"), true),
        "CUMULATE" => new(WindowKind.Cumulate, EquatableArray.Of("step", "max"), true),
        "SESSION" => new(WindowKind.Session, EquatableArray.Of("gap"), false),
        _ => new(WindowKind.Hop, EquatableArray.Of("slide", "size"), true),
    };

    /// <summary>What to write.</summary>
    public string Takes(string name) => Kind switch
    {
        WindowKind.Tumble => "a time, a size and maybe an offset: TUMBLE(ts, INTERVAL '1' MINUTE)",
        WindowKind.Cumulate => "a time, a step, a greatest size and maybe an offset: CUMULATE(ts, INTERVAL '1' HOUR, INTERVAL '1' DAY)",
        WindowKind.Session => "a time and a gap: SESSION(ts, INTERVAL '10' MINUTE)",
        _ => "a time, a slide, a size and maybe an offset: " + name + "(ts, INTERVAL '1' SECOND, INTERVAL '10' SECOND)",
    };
}
