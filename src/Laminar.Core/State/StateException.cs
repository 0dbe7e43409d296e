using System;

namespace Laminar;

/// <summary>Saved state that cannot be taken: damaged, cut short, or of another query. The message says what differs.</summary>
public sealed class StateException : Exception
{
    /// <summary>A refusal.</summary>
    public StateException(string message)
        : base(message)
    {
    }

    /// <summary>A refusal with its cause.</summary>
    public StateException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>Refuses state that contradicts itself.</summary>
    internal static void Unless(bool holds, string what = "its rows contradict each other")
    {
        if (!holds)
        {
            throw new StateException("The state is damaged: " + what + ".");
        }
    }
}
