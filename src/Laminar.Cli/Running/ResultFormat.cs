namespace Laminar.Cli.Running;

/// <summary>How results are written.</summary>
internal enum ResultFormat
{
    Csv,
    JsonLines,
    Table,

    /// <summary>Not at all: they are counted.</summary>
    None,
}
