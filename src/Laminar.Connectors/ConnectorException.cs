using System;

namespace Laminar.Connectors;

/// <summary>The outside world refused: a file that is not there, no permission, a full disk. The message says what and what to do.</summary>
public sealed class ConnectorException : Exception
{
    /// <summary>With a message for the user.</summary>
    public ConnectorException(string message)
        : base(message)
    {
    }

    /// <summary>With a message for the user, and what caused it.</summary>
    public ConnectorException(string message, Exception? cause)
        : base(message, cause)
    {
    }
}
