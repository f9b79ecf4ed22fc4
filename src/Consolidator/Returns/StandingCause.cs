namespace Consolidator.Returns;

public enum StandingCause { First, Correction, Waiver, Return, Withdrawal, Erratum }
