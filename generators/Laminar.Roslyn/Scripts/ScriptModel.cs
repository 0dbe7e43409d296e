using Laminar.Compiler.Scripts;

namespace Laminar.Roslyn.Scripts;

/// <summary>
/// All that the emitted code of a script depends on: no symbol, no syntax, no position. Equal by value, because it is the key under which the generator
/// remembers what it has emitted.
/// </summary>
/// <param name="Identity">Where it is declared, dotted: for messages and as the start of file names.</param>
/// <param name="Place">Where its types go.</param>
/// <param name="Sql">Its text.</param>
public sealed record ScriptModel(string Identity, ScriptPlace Place, string Sql);
