namespace Laminar.Oracle.Rows;

/// <summary>Text is Utf8 only, the time a unix number, with 20 seconds of disorder.</summary>
[Stream(EventTime = nameof(Millis), MaxDelay = "20s", Unit = TimeUnit.Milliseconds)]
public readonly record struct Bytes(long Millis, Utf8 Name, Utf8? Tag, long Amount, long? Bonus, decimal Price, double? Rate, bool Flag);
