namespace Laminar.Formats;

/// <summary>How records are written.</summary>
public sealed class WriteOptions
{
    /// <summary>CSV: whether a first record names the columns.</summary>
    public bool Header { get; set; } = true;

    /// <summary>CSV: what stands between fields; one ASCII character.</summary>
    public char Delimiter { get; set; } = ',';
}
