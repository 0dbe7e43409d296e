namespace Laminar.Compiler.Diagnostics;

public enum Severity
{
    Info,
    Warning,
    Error,
}
