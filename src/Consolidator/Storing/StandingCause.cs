namespace Consolidator.Storing;

public enum StandingCause { First, Correction, Waiver, Return, Withdrawal, Erratum }
