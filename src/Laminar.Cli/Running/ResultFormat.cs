namespace Laminar.Cli.Running;

/// <summary>How results are written.</summary>
internal enum ResultFormat
{
    Csv,
    JsonLines,
    Table,

    /// <summary>Envelopes of changes.</summary>
    Debezium,

    /// <summary>Not at all: they are counted.</summary>
    None,
}
