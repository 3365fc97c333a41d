package org.latchkey.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** A class of tests with a real program of the machine: skipped where it is not installed, failing there where {@code CI=true}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Needs.IsInstalled.class)
public @interface Needs {

    Program value();

    /** Decides for the whole class. */
    class IsInstalled implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            Program program = AnnotationSupport.findAnnotation(context.getRequiredTestClass(), Needs.class).orElseThrow().value();
            if (program.executable().isPresent()) {
                return ConditionEvaluationResult.enabled(program + " is installed");
            }
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException(program.missing());
            }
            return ConditionEvaluationResult.disabled(program.missing());
        }
    }
}
